"""Contacts with clients, the monthly budget they are counted against, and the next step each of them leads to."""
