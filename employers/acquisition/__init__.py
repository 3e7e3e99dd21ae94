"""Vacancies acquired for a person: from the idea through the call and the vacancy to the job, client first."""
