"""Integrations: who found which work, from when until when. The room is named placements, the thing is an integration."""
