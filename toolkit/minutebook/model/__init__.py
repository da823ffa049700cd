"""What minutes are. This package imports nothing else of ours."""
