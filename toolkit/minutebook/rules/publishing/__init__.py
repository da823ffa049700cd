"""PUB: what must not be published."""
