"""Measures the program's speed and size, each against a baseline taken in the same run."""
