"""Numbers become plain, formatted, translated values for one reader. Pure."""
