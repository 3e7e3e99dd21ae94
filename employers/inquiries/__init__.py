"""Mails to employers about a proposal, answered by a link in one click; what the client agreed to be named."""
