"""Tickets on paper: how they are laid out, printed and looked at, and how printers fare."""
