"""Reports and exports of the history: their words, their paper, and how they are made."""
