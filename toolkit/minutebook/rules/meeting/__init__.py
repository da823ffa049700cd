"""MTG: the meeting, its date, chair, venue and status."""
