"""Where the shared test input lies: beside the project, never in it. Without it the files that read it are left out.

``.ci/test.py`` says so at the end, and in its strict mode does not pass.
"""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
if not SHARED.exists():
    pytest.skip("No shared test input beside the project.", allow_module_level=True)
