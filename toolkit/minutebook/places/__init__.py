"""Where something stands: by line and column, in words for somebody who has Word open, for a comment in Word."""

from __future__ import annotations

from minutebook.places.in_source import Places, place_in_source

__all__ = ["Places", "place_in_source"]
