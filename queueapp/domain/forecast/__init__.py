"""The closing forecast: how many of those who wait will be called, and what each may be told."""
