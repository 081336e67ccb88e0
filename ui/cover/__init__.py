"""The cover over every window while nobody is at the desk."""
