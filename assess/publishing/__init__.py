"""A site becomes a folder."""
