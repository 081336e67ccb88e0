"""The list of callbacks and promised answers."""
