"""The client queue of a municipal service hall: everything that needs no screen."""

__version__ = "0.1.0"
