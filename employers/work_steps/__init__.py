"""Steps in a company towards a job: trial work, wage subsidy, hand-over to training. None is an integration by itself."""
