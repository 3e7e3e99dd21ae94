"""The roof: settings, addresses, schedule, dashboards, imports. It may import everything; nothing imports it."""

from jobcenter.celery import app as celery_app

__all__ = ["celery_app"]
