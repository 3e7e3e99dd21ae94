"""Heartbeats: each job of the schedule leaves a row that says when it last ran and what came of it; silence is seen."""
