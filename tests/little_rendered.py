"""Migrations in a third of the time, with the same schema at the end.

Before each operation Django draws the changed model's class anew, and the classes of all that are related to it: here
nearly all, some four hundred times. The schema editor looks at the changed model alone, and before it runs Python code
Django itself draws everything anew where something was put off. The browser tests migrate without this, as users do, and
find the same schema (``migrated.py``).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.migrations.state import ProjectState


@contextmanager
def little_rendered() -> Iterator[None]:
    real = ProjectState._find_reload_model

    def those_to_draw(self: ProjectState, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
        is_new = model_name not in self.apps.all_models[app_label]
        if not delay and not is_new:
            return real(self, app_label, model_name, delay)
        self.is_delayed = True
        return {(app_label, model_name)}

    ProjectState._find_reload_model = those_to_draw
    try:
        yield
    finally:
        ProjectState._find_reload_model = real
