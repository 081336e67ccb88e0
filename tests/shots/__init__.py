"""Makes the pictures of docs/pictures: `python3 dev.py shots [NAME …]`."""
