"""Summonses (Meldeaufforderungen): formal acts beside the voluntary appointment. Facts are counted, nothing is decided."""
