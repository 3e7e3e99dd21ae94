"""Measures the job centre runs itself: timetable, trainers, places, waiting list, attendance, time made up, exit."""
