"""The people who work here: users with a role and a working-time share, their teams, absences and deputies."""
