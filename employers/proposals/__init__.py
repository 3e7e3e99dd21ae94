"""Placement proposals: this client for that vacancy, and how it went step by step."""
