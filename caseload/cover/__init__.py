"""What becomes of the work of absent colleagues: their appointments to others in one go, and work that nobody looks at."""
