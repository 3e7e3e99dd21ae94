"""What must not stand in a log: addresses that are a permission by themselves.

Links of clients and employers (``/t/``, ``/u/``, ``/e/``) and calendar feeds (``/f/``) open without a log-in. Django names
the address of a page that fails, gunicorn that of each request, also as the page somebody came from.
"""

import logging
import re

TOKEN = re.compile(r"(?<=/[tuef]/)[^\s/?#\"']+")


class WithoutTokens(logging.Filter):
    """Leaves the path of such an address in a record, not its token."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = TOKEN.sub("...", record.getMessage()), None
        return True
