"""Rows go in by the thousand, in one transaction, with the moments of their own time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models

BATCH = 2000


@contextmanager
def own_moments(*kinds: type[models.Model]) -> Iterator[None]:
    """Within it ``created_at`` and the like keep the given value instead of the moment of loading.

    Otherwise eighteen months of contacts would all be minutes old, and each could still be undone.
    """
    fields = [field for kind in kinds for field in kind._meta.fields if getattr(field, "auto_now_add", False)]
    changing = [field for kind in kinds for field in kind._meta.fields if getattr(field, "auto_now", False)]
    for field in fields:
        field.auto_now_add = False
    for field in changing:
        field.auto_now = False
    try:
        yield
    finally:
        for field in fields:
            field.auto_now_add = True
        for field in changing:
            field.auto_now = True


class Rows:
    """Unsaved rows in the order in which they have to go in; ``save`` empties it."""

    def __init__(self, *kinds: type[models.Model]) -> None:
        self.of: dict[type[models.Model], list[models.Model]] = {kind: [] for kind in kinds}
        self.written: dict[str, int] = dict.fromkeys((kind._meta.model_name for kind in kinds), 0)

    def add(self, row: models.Model) -> models.Model:
        self.of[type(row)].append(row)
        return row

    def save(self) -> None:
        for kind, rows in self.of.items():
            kind._default_manager.bulk_create(rows, batch_size=BATCH)
            self.written[kind._meta.model_name] += len(rows)
            rows.clear()
