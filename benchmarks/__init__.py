"""Measurements against floors. `make bench` runs them all; they print ratios and judge nothing but what is promised."""
