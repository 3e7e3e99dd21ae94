"""Employer days: tables of employers, talks in slots of some minutes, what came of each."""
