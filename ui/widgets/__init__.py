"""Widgets that know Qt and plain values only; they state wishes through signals."""
