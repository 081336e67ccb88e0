"""The counter window: who waits, the client at this desk, and the hall around it."""
