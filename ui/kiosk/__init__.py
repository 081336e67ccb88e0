"""The kiosk: where clients take a ticket by themselves."""
