"""Screens and tickets: what clients of the hall see and hear, for whoever runs the hall."""
