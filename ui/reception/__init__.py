"""The reception window: tickets for anyone, and the whole queue."""
