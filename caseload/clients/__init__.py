"""Clients: who they are, how they may be reached, and which one counsellor is theirs (with history)."""
