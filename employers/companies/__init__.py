"""Employers with their contact persons, and the log of every call, visit and mail with them."""
