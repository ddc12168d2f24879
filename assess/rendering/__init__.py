"""A report and a theme become the files of a site."""
