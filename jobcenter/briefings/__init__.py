"""Mails to staff: a counsellor's morning, a team lead's week. Numbers with their lists, never a name of a client."""
