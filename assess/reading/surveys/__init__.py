"""What survey tools export, one module a tool; to add one is to add its file here."""
