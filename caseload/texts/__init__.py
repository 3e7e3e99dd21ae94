"""Texts: what clients are written, in their language. Versions that only follow one another; neutral words, fixed gaps."""
