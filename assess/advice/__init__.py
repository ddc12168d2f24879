"""Numbers become findings and a plan. Pure."""
