"""Vacancies: what an employer offers, where, for how many hours and what pay, and whether it is still open."""
