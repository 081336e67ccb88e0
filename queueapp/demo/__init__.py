"""The demo hall: a fictional hall with three months of history and a morning under way."""

from queueapp.demo.create import create_demo

__all__ = ["create_demo"]
