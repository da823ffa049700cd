"""Read any form, write any form."""
