"""Gunicorn's settings: ``gunicorn --config python:jobcenter.ops.web_server jobcenter.wsgi``.

Options on the command line and in GUNICORN_CMD_ARGS win over these. There is no access log unless one is asked for
(``--access-logfile -``).
"""

from typing import Any

from gunicorn.glogging import Logger

from jobcenter.logs import WithoutTokens


class Log(Logger):
    """No token in it, neither in the access log nor where a request fails."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for log in (self.access_log, self.error_log):
            log.addFilter(WithoutTokens())


logger_class = Log
worker_class = "gthread"
workers = 3
threads = 4
control_socket_disable = True
