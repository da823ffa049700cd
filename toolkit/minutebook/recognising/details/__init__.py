"""The top of the first page: title, body, day, place and who led."""
