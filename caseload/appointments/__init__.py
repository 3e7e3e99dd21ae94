"""Appointments: booked, moved (its own act), cancelled, held or missed; nobody is in two at once."""
