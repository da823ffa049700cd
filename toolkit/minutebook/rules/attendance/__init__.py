"""ATT: attendance, apologies, roles and speakers."""
