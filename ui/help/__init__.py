"""The guide beside the work: the page that fits the screen in front, offline."""
