"""The one CV of a client that an employer may be given: uploaded by us, given out by agreement only, deleted in time."""
