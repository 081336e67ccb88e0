"""First start, set-up of the hall, and who sits where."""
