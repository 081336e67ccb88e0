"""Everything Qt: screens, widgets, models and the wiring between them."""

from ui.plain_imports import keep_imports_plain

keep_imports_plain()
