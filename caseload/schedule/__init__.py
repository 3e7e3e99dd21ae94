"""Who has time when: working time, special days, rooms, clients' own limits; and who is taken, in one place for all."""
