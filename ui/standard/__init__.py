"""The service standard beside the work, in every window: its cards, and what staff do with them."""
