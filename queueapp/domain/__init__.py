"""Values and pure functions: what a queue is, with no database, no screen and no clock."""
