"""Answers become numbers. Pure."""
