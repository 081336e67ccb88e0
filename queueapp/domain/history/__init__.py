"""The history of a hall: its figures, each defined once (`definitions`) and computed once."""
