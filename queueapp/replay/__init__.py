"""Replay: a recorded day's arrivals fed into a running hall, its counters played if wished."""
