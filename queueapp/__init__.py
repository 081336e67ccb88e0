"""The client queue of a municipal service hall: everything that needs no screen."""
