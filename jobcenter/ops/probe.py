"""Exit code 0 where the web server of this container is ready, for the container's own health check."""

import http.client
import os
import sys

# The application answers to its own names only.
name = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".")
connection = http.client.HTTPConnection("127.0.0.1", 8000, timeout=8)
try:
    connection.request("GET", "/healthz/ready", headers={"Host": name})
    sys.exit(connection.getresponse().status != 200)
except OSError:
    sys.exit(1)
