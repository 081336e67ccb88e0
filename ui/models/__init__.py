"""Item models that are pushed plain rows."""
