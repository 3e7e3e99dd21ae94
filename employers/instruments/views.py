from typing import Any

from caseload.lib.dates import local_today
from caseload.lib.pages import Page
from employers.instruments.models import Instrument


class InstrumentList(Page):
    """What holds today, with legal basis and limits: to look things up. Changed in the administration."""

    template_name = "employers/instruments/list.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        today = local_today()
        return self.show({"rows": list(Instrument.objects.valid_on(today)), "today": today})
