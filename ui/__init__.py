"""Everything Qt: screens, widgets, models and the wiring between them."""
