"""What other processes tell the running program: to call the next client."""
