"""The day on paper: the lists that are printed for it, and what was written on them entered."""
