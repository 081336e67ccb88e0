"""All keys of the program: which there are, which may be changed, and the sheet that shows them."""
