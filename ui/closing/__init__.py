"""Closing time: what is foreseen and said, what is asked and decided; shared by the screens."""
