"""The screen where a site keeps its own service standard: its cards, versions and readers."""
