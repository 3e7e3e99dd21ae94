"""Watch for silence: whether the jobs of the schedule run, and what to do where one does not."""
