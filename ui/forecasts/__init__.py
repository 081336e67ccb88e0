"""What was foreseen before closing on past days, and what came of it; for leads."""
