"""The words for work, of clients and of vacancies: occupations (KldB 2010), languages, licences."""
