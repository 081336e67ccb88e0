"""The hall now: what a shift lead sees of it, and does about it."""
