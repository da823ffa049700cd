"""What was decided: behind a marker, in sentences, in motions and in tables of motions."""
