"""Employers, their vacancies, proposals of clients for them, and the work that came of it. May import caseload."""
