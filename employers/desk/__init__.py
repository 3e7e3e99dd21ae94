"""What all rooms know together: the list of employers, the page of an employer and of a vacancy, the panels elsewhere."""
