#!/usr/bin/env python
"""Django's command line for this project."""

import gc
import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")
    if sys.argv[1:2] == ["run"]:
        os.environ.setdefault("DEBUG", "1")  # the first look; who runs it for others says DEBUG=0
        gc.disable()  # loading makes no garbage, and looking for it costs a fifth of the time; the command enables it
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Configuration: {error}")
