"""Programmes such as a Joboffensive: a period, places, and who takes part from when until when."""
