"""The warm hand-over (DOMAIN.md 2.4): the personal call to an employer about one client, with an outcome of its own."""
