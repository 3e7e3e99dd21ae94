"""What a visitor logged in as ``counsellor`` should see: a full day, every mixture of marks, work that waits.

And the moments that break software: clock changes, month borders at half past midnight.
"""

from datetime import date, datetime, time, timedelta

from caseload.appointments.kinds import Kind
from caseload.appointments.models import Status
from caseload.clients.models import Channel
from caseload.lib.dates import LOCAL, next_month
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.history import Story, minutes_of

FULL_DAY = [
    (time(8, 0), Kind.TELEPHONE),
    (time(8, 30), Kind.TALK),
    (time(9, 0), Kind.TALK),
    (time(9, 30), Kind.TELEPHONE),
    (time(10, 0), Kind.TALK),
    (time(10, 30), Kind.TELEPHONE),
    (time(11, 0), Kind.FIRST_TALK),
    (time(13, 0), Kind.TELEPHONE),
    (time(13, 30), Kind.TALK),
    (time(14, 30), Kind.TALK),
    (time(15, 30), Kind.TELEPHONE),
]
QUIET_DAY = [(time(10, 0), Kind.TELEPHONE), (time(10, 30), Kind.TELEPHONE), (time(11, 0), Kind.VIDEO)]
# (held, booked) in the current month; each mixture within the limit of four occurs, one client is beyond it.
MIXTURES = [(held, booked) for held in range(5) for booked in range(5 - held)]
DRAWN = [(5, 0), *MIXTURES, (0, 0), (0, 1)]
USUAL = [(1, 1), (2, 0), (2, 1), (3, 0), (1, 0), (3, 1), (2, 1), (2, 0), (3, 0), (1, 1), (4, 0), (2, 0)]


def mixture(number: int) -> tuple[int, int]:
    """Held and booked contacts of the counsellor's client with that number."""
    return DRAWN[number] if number < len(DRAWN) else USUAL[number % len(USUAL)]


class Showcase:
    """The current month of the shown counsellor's clients, drawn by hand."""

    def __init__(self, story: Story) -> None:
        self.story, self.frame = story, story.frame
        self.full_day = list(FULL_DAY)
        self.covered_day = [(time(9, 0), Kind.TALK), (time(10, 30), Kind.TELEPHONE), (time(14, 0), Kind.TALK)]
        self.quiet_day = list(QUIET_DAY) if self.frame.full_day != self.frame.today else []
        self.without_outcome = [self.story.recent[-1], self.story.recent[0], self.story.recent[-1]]
        self.no_shows = [self.story.recent[-1], self.story.recent[0]]
        self.week = self.frame.workdays_between(self.frame.today - timedelta(9), self.frame.yesterday)

    def draw(self, number: int, case: Case) -> None:
        held, booked = mixture(number)
        long_silent = (held, booked) == (0, 0)
        self.story.past(case, min(self.frame.month, self.frame.today - timedelta(34 if long_silent else 0)))
        days = self.some_days(max(self.frame.month, case.start), self.frame.yesterday, held)
        if days and self.frame.chance(0.7):  # most were reached within the last week
            days[-1] = max(days[-1], self.frame.rng.choice(self.week))
        for day in days:
            self.hold(case, day)
        if number >= len(DRAWN):
            self.wait(case, booked)
        for clock_day, plan in ((self.frame.today, self.quiet_day), (self.frame.full_day, self.full_day)):
            if booked and plan:
                clock, kind = plan[0]
                if self.story.book(case, clock_day, clock, kind):
                    plan.pop(0)
                    booked -= 1
        last = min(next_month(self.frame.month) - timedelta(1), self.frame.last_day)
        for day in self.some_days(self.frame.full_day + timedelta(1), last, booked, distinct=True):
            self.story.book(case, day)
        if not long_silent and self.frame.chance(0.4):
            ahead = self.some_days(next_month(self.frame.month), self.frame.last_day, 1)
            for day in ahead:
                self.story.book(case, day)

    def cover(self, case: Case) -> None:
        """The ill colleague's day has appointments too: somebody has to hold or move them."""
        if self.covered_day and self.story.book(case, self.frame.full_day, *self.covered_day[0]):
            self.covered_day.pop(0)

    def some_days(self, first: date, last: date, count: int, distinct: bool = False) -> list[date]:
        days = self.frame.workdays_between(first, last)
        if len(days) >= count:
            return sorted(self.frame.rng.sample(days, count))
        return days if distinct else sorted(self.frame.rng.choices(days, k=count)) if days else []

    def hold(self, case: Case, day: date) -> None:
        """A contact that was held, by appointment or just so."""
        story = self.story
        clock = (
            story.staff.diaries[case.owner.pk].take(day) if day not in case.busy and self.frame.chance(0.5) else None
        )
        if not clock:
            story.contact(case, case.owner, self.frame.moment(day))
            return
        appointment = story.appointment(case, case.owner, at(day, clock), Kind.TALK, Status.ATTENDED)
        contact = story.contact(case, case.owner, appointment.starts_at, Channel.IN_PERSON, minutes_of(appointment))
        appointment.contact_id = contact.id
        appointment.outcome_at = appointment.ends_at

    def wait(self, case: Case, booked: int) -> None:
        """Appointments that are over and of which nobody has said how they went; and two no-shows."""
        for days, status, wanted in (
            (self.without_outcome, Status.PLANNED, booked == 1),
            (self.no_shows, Status.NOT_ATTENDED, booked == 0),
        ):
            if not days or not wanted or days[0] in case.busy or days[0] < case.start:
                continue
            day = days.pop(0)
            clock = self.story.staff.diaries[case.owner.pk].take(day)
            if clock:
                appointment = self.story.appointment(case, case.owner, at(day, clock), Kind.TALK, status)
                if status == Status.NOT_ATTENDED:
                    appointment.outcome_at = appointment.ends_at
                    appointment.missed_reason = "open"
                else:
                    case.used[day.replace(day=1)] += 1


def clock_changes(frame: Frame) -> list[date]:
    """Sundays within the eighteen months on which the clocks change (last Sunday of March and October)."""
    days = (frame.first_day + timedelta(n) for n in range((frame.today - frame.first_day).days))
    return [
        day for day in days if day.month in (3, 10) and day.weekday() == 6 and (day + timedelta(7)).month != day.month
    ]


def awkward_moments(story: Story, case: Case) -> None:
    """Sunday appointments on the days of clock changes, contacts around the missing and the doubled hour, month borders."""
    for day in clock_changes(story.frame):
        if day <= case.start or (case.end and day >= case.end):
            continue
        counsellor = case.counsellor_on(day)
        clock = next(
            (one for one in (time(10), time(10, 30)) if story.staff.diaries[counsellor.pk].take_at(day, one)), None
        )
        if clock and day not in case.busy:
            appointment = story.appointment(case, counsellor, at(day, clock), Kind.TALK, Status.NOT_ATTENDED)
            appointment.outcome_at = appointment.ends_at
        for moment in odd_hours(day):
            story.contact(case, counsellor, moment, Channel.TELEPHONE, 5)
    for border in (story.frame.month, (story.frame.month - timedelta(1)).replace(day=1)):
        if case.start < border < story.frame.today and not case.end:
            story.contact(case, case.owner, at(border, time(0, 30)), Channel.TELEPHONE, 3)
            story.contact(case, case.owner, at(border - timedelta(1), time(23, 59)), Channel.EMAIL, 3)


def odd_hours(day: date) -> list[datetime]:
    """Before and after the missing hour of March; both passes of the doubled hour of October."""
    if day.month == 3:
        return [at(day, time(1, 59)), at(day, time(3, 0))]
    return [datetime(day.year, day.month, day.day, 2, 30, tzinfo=LOCAL, fold=fold) for fold in (0, 1)]
