"""The environment of the test run, set before Django reads its settings (``-p tests.environment`` in .pytest.ini)."""

import atexit
import gc
import os
import shutil
import tempfile

if "PYTEST_XDIST_WORKER" in os.environ:
    # First in, last out: all is said and put away by then. Python would take the whole heap apart, for two seconds.
    atexit.register(os._exit, 0)
if "RUN_DIR" not in os.environ:
    os.environ["RUN_DIR"] = tempfile.mkdtemp(prefix="jobcenter-tests-")
    atexit.register(shutil.rmtree, os.environ["RUN_DIR"], ignore_errors=True)
os.environ.setdefault("SECRET_KEY", "tests-only-" + "x" * 40)
os.environ["DEBUG"] = "0"
os.environ["SSL_REDIRECT"] = "0"
os.environ["ALLOWED_HOSTS"] = "testserver,localhost,127.0.0.1"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in the test's thread
os.environ.setdefault("LOG_LEVEL", "WARNING")
# The heap of a test process is large and lives to its end: the collector looks less often, a tenth of all time is saved.
gc.set_threshold(50_000, 20, 50)
