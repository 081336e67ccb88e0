"""Dialogs that several screens share: they take values and the board, and give an answer."""
