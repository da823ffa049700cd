"""Anybody's minutes, recognised on the printed page: what lines and tables are, by shape, place and words."""
