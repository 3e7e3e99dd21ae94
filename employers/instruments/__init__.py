"""The catalogue of instruments: legal basis, limits and the days from which and until which they hold (DOMAIN.md 2.5)."""
