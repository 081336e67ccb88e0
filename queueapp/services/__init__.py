"""The jobs people do at the hall, one class each; every public method is one transaction."""
