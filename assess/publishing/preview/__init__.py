"""The report while one works on it: built anew whenever a file changes, and shown on this machine only."""
