"""Every action of the window in front by a few letters of its name."""
