"""DEC: decisions, motions, votes."""
