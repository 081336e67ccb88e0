"""Personal data: what goes tonight, and all that is known of a person who asks."""
