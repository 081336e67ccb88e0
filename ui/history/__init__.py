"""The hall's history: its figures in pictures, its visits, and what is made of both."""
