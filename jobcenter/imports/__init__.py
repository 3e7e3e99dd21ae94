"""Lists from outside (CSV, XLSX) come in: read, checked row by row through the form of the screen, shown, then applied."""
