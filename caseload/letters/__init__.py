"""Letters: what is told on paper to whoever has no e-mail or does not wish for it; set as PDF, put on record once posted."""
