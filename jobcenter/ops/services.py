"""The processes of one installation, in the order in which they start: broker, mail catcher, worker with beat, web."""

import asyncio
import http.client
import os
import socket
import warnings
from contextlib import closing

import redis
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from gunicorn.app.base import BaseApplication

from jobcenter.celery import app
from jobcenter.demo import sink
from jobcenter.ops import broker, web_server
from jobcenter.ops.supervisor import CannotRun, Service

HOST = "127.0.0.1"


def refuse_taken_port(port: int, variable: str) -> None:
    with socket.socket() as probe:
        # As the servers themselves do: a connection that is only just closed does not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise CannotRun(f"Port {port} needs more rights: choose one from 1024 with {variable}=...") from None
        except OSError:
            raise CannotRun(f"Port {port} is taken by another program: choose one with {variable}=...") from None


def embedded_broker() -> Service:
    command = broker.command(settings.VALKEY_SOCKET, settings.RUN_DIR)
    client = redis.Redis(unix_socket_path=str(settings.VALKEY_SOCKET))

    def ready() -> bool:
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False

    return Service("The embedded broker", lambda: os.execv(command[0], command), ready, patience=20)


def mail_catcher() -> Service:
    def run() -> None:
        asyncio.run(sink.serve(settings.MAIL_CATCHER_DIR, settings.MAIL_CATCHER_PORT))

    def ready() -> bool:
        with socket.create_connection((HOST, settings.MAIL_CATCHER_PORT), timeout=2) as connection:
            return connection.recv(3) == b"220"

    return Service("The mail catcher", run, ready, patience=20)


def worker_with_beat() -> Service:
    """One worker with two processes, for the two sweeps of the schedule side by side, and beat as its third.

    Processes, not threads, also on the embedded default: the time limit of tasks works only there, and it is what
    production runs. There is one worker here, so beat may live in it.
    """
    name = f"jobcenter-{os.getpid()}@localhost"
    options = [
        *("--beat", "--schedule", str(settings.RUN_DIR / "beat-schedule"), "--concurrency", "2"),
        *("--hostname", name, "--loglevel", os.environ.get("LOG_LEVEL") or "WARNING"),
        # Talk among several workers: mingling alone would cost a second of every start.
        *("--without-gossip", "--without-mingle", "--without-heartbeat"),
    ]

    def run() -> None:
        # The demo does run with DEBUG, and as whoever looks at it.
        warnings.filterwarnings("ignore", "Using settings.DEBUG|You're running the worker with superuser")
        app.start(["--quiet", "worker", *options])

    def ready() -> bool:
        return bool(app.control.ping(destination=[name], timeout=0.3))

    return Service("The worker", run, ready)


class WebServer(BaseApplication):
    """Gunicorn from within: two processes of four threads each, forked from what is loaded already."""

    def load_config(self) -> None:
        options = {
            "bind": f"{HOST}:{settings.PORT}",
            "logger_class": web_server.Log,
            "worker_class": web_server.worker_class,
            "workers": 2,
            "threads": web_server.threads,
            "preload_app": True,
            "control_socket_disable": web_server.control_socket_disable,
            "loglevel": "warning",
            "graceful_timeout": 3,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        return get_wsgi_application()


def web() -> Service:
    _ = get_resolver().url_patterns  # loads every page before the fork, once for both processes

    def ready() -> bool:
        # Any answer will do: ALLOWED_HOSTS may know this machine under another name only.
        with closing(http.client.HTTPConnection(HOST, settings.PORT, timeout=5)) as connection:
            connection.request("GET", "/healthz/live")
            return connection.getresponse().status < 500

    return Service("The web server", WebServer().run, ready)
