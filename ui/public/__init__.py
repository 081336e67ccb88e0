"""What the public screen and the kiosk have in common: their program, monitor and words."""
