"""Reminders: what is mailed to a client and when. Planner -> outbox row -> claim -> SMTP; never twice, never five."""
