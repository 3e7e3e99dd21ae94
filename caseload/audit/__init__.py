"""The journal: who read and who changed what, written in the transaction of the act itself."""
