"""What team leads and administrators read about a team: figures that each have one definition and open their list."""
