"""The bench: pages, planning and mails beside the bare work they cannot do without. Nothing here asserts a time."""
