from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseload.appointments.grid import MOST_LANES, ROWS, lay_out, place


def test_a_box_stands_at_its_time():
    assert place(7 * 60, 8 * 60) == (1, 12)
    assert place(8 * 60 + 30, 9 * 60) == (19, 6)


def test_what_is_short_is_still_readable_and_what_is_outside_stands_at_the_edge():
    assert place(8 * 60, 8 * 60 + 10) == (13, 4)
    assert place(2 * 60, 3 * 60) == (1, 4)
    assert place(23 * 60, 24 * 60) == (ROWS - 3, 4)


def test_what_overlaps_stands_side_by_side():
    boxes = lay_out([(480, 510), (480, 490), (500, 530), (540, 570)])
    assert [(box.lane, box.lanes) for box in boxes] == [(1, 2), (2, 2), (2, 2), (1, 1)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 1439), st.integers(1, 480)), max_size=25))
def test_every_box_lies_in_the_grid(times):
    boxes = lay_out(sorted((begin, begin + length) for begin, length in times))
    assert len(boxes) == len(times)
    for box in boxes:
        assert box.row >= 1 and box.row + box.rows - 1 <= ROWS
        assert 1 <= box.lane <= box.lanes <= MOST_LANES
