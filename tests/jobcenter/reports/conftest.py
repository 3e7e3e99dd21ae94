import pytest
import time_machine

from tests.jobcenter.reports import NOW


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield
