"""Finished visits of another system: what its CSV file says, whatever may be in it."""
