"""All frames of a test process lie in one piece of memory: a tenth of all time is saved.

CPython keeps the frames of running functions in pieces of 16 KB and gives the upper one back to the system as soon as
the last function in it returns. Where a loop deep down calls across such an edge, each call costs two system calls and a
page of fresh memory (some 1,100 of them for one page with a list). A frame that says it needs a megabyte is given two,
and everything that it calls lies in the other one; memory nobody writes to is not taken.
"""

import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any

import pytest

WORDS = 2**17 + 1  # of 8 bytes; memory is given in powers of two, and the recursion limit comes before the rest is full


def call(something: Callable[[], Any]) -> Any:
    return something()


call_with_room = FunctionType(call.__code__.replace(co_stacksize=WORDS), {})


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Any:
    """The loop over all tests is whoever's it is (pytest's, or that of a process of xdist)."""
    loop = session.config.pluginmanager.subset_hook_caller("pytest_runtestloop", [sys.modules[__name__]])
    return call_with_room(lambda: loop(session=session))
