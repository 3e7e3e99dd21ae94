"""Employers, their contact persons, and the log of contacts with them that any counsellor may write."""
