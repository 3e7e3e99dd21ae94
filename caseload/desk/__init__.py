"""The desk: Today, a counsellor's day on one page."""
