"""Results for other programs, one format per module."""
