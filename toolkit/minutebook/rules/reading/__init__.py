"""REA: what a reader could not place or understand."""
