"""What clients see, hear and hold: the public screens, the kiosk, tickets on paper."""
