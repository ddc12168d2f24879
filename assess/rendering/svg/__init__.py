"""Figures drawn as inline SVG, one module each. Every function takes the figure and an id that is unique in its page."""
