"""The record for those who check it: what was done, by whom, and whether it still fits."""
