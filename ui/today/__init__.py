"""All visits of the day, to look up and to put right."""
