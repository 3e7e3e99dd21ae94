"""Summonses in every state, on the appointments of the counsellor who is shown; letters as they left."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings

from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment
from caseload.appointments.states import Status
from caseload.clients.models import Client
from caseload.contacts.models import Contact, refresh_contact_state
from caseload.lib.dates import local_date
from caseload.staff.models import User
from caseload.summons.codes import Outcome, Purpose, Reason, Way
from caseload.summons.hearing import Hearing
from caseload.summons.kept import SummonsLetter
from caseload.summons.law import deemed_known_on, last_day_to_establish
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons
from caseload.summons.paper import letter_of
from jobcenter.demo.frame import Frame, at

BEFORE = timedelta(days=9)  # between posting and the day
REASONS = ["Befristeter Vertrag endet zum Monatsende", "Neues Stellenangebot mit kurzer Frist"]
WAYS = (Way.POST, Way.HANDED_OVER, Way.SERVED, Way.MESSENGER)
PROOFS = {
    Way.SERVED: "Postzustellungsurkunde",
    Way.MESSENGER: "Einwurf mit Vermerk",
    Way.HANDED_OVER: "Empfang unterschrieben",
}
WORDS = "Der Bus ist ausgefallen."


class Formal:
    def __init__(self, frame: Frame, counsellor: User) -> None:
        self.frame, self.counsellor = frame, counsellor
        self.rows: list[Summons] = []
        self.hearings: list[Hearing] = []
        self.purposes = list(Purpose)

    def draw(self) -> None:
        self.ahead()
        self.recent()
        self.earlier()
        Summons.objects.bulk_create(self.rows)
        for row in self.rows:  # as if drawn up the day before it was sent
            row.issued_at = at((row.sent_on or self.frame.today) - timedelta(1), time(11))
        Summons.objects.bulk_update(self.rows, ["issued_at"])
        Hearing.objects.bulk_create(self.hearings)
        self.keep_letters()
        self.count_apart()

    def ahead(self) -> None:
        """Not sent yet, sent, and sent with an appointment that was moved afterwards."""
        far = self.frame.today + BEFORE
        visits = self.visits(Status.PLANNED, starts_at__gt=at(far, time(23)))
        for number, visit in enumerate(visits):
            if number == 0:
                self.add(visit.client, visit.starts_at, visit, sent=None)
            elif number in (1, 2):
                self.add(visit.client, visit.starts_at, visit)
            elif number == 3:
                self.add(visit.client, visit.starts_at + timedelta(hours=1), visit)
            elif number == 4:
                self.add(visit.client, visit.starts_at, visit, outcome=Outcome.WITHDRAWN)
                break

    def recent(self) -> None:
        """Outcomes of the last weeks: missing, came, came later that day, sick, not come with the hearing open or late."""
        for visit in self.visits(Status.PLANNED, ends_at__lt=at(self.frame.today, time(0)))[:1]:
            self.add(visit.client, visit.starts_at, visit)
        outcomes = iter((Outcome.ATTENDED, Outcome.SAME_DAY))
        since = at(self.frame.today - timedelta(60), time(0))
        for visit, outcome in zip(self.visits(Status.ATTENDED, starts_at__gt=since), outcomes, strict=False):
            self.add(visit.client, visit.starts_at, visit, outcome=outcome)
        days = iter((-3, 9))
        for visit, due in zip(self.visits(Status.NOT_ATTENDED, starts_at__gt=since), days, strict=False):
            self.missed(visit.client, visit.starts_at, Reason.OPEN, visit, due)

    def earlier(self) -> None:
        """Of people without an appointment behind it: the reason found or accepted, three in a row, sickness, a return."""
        people = iter(Client.objects.filter(state__counsellor=self.counsellor, ended_on=None).order_by("pk")[5:40:6])
        first = date(2026, 7, 1)
        back = [day for day in (150, 40, 26, 12) if self.day(day) >= first]
        for client in people:
            if len(back) == 4:
                for day in back[1:]:
                    self.missed(client, self.moment(day), Reason.NONE, travel=True)
            else:
                self.missed(client, self.moment(30), Reason.NONE)
            break
        for client, outcome in zip(people, ("accepted", "continued", "sick", "back", "none"), strict=False):
            self.past(client, outcome)

    def past(self, client: Client, what: str) -> None:
        if what in ("accepted", "none"):
            self.missed(client, self.moment(20), Reason(what))
        elif what == "back":
            row = self.add(client, self.moment(15), outcome=Outcome.NOT_ATTENDED, reason_state=Reason.ACCEPTED)
            self.dispatch(row, Way.POST)
            row.is_proved, row.proof = False, ""
            row.returned_on, row.establish_by = row.sent_on + timedelta(5), last_day_to_establish(row.day)
        else:
            row = self.add(client, self.moment(4), outcome=Outcome(what))
            row.continues_on = self.frame.today + timedelta(2) if what == "continued" else None

    def missed(
        self,
        client: Client,
        starts_at: datetime,
        reason: Reason,
        visit: Any = None,
        due: int = 0,
        travel: bool = False,
    ) -> None:
        row = self.add(client, starts_at, visit, outcome=Outcome.NOT_ATTENDED, reason_state=reason)
        row.establish_by = last_day_to_establish(row.day)
        row.travel_asked_on = row.day + timedelta(1) if travel else None
        closed = {} if reason == Reason.OPEN else {"closed_on": row.day + timedelta(9), "closed_by": self.counsellor}
        self.hearings.append(
            Hearing(
                summons=row,
                due_on=self.frame.today + timedelta(due) if reason == Reason.OPEN else row.day + timedelta(14),
                personal_offered_on=None if reason == Reason.OPEN else row.day + timedelta(2),
                how="" if reason == Reason.OPEN else "written",
                words="" if reason == Reason.OPEN else WORDS,
                opened_by=self.counsellor,
                **closed,
            )
        )

    # --- single rows ---

    def add(
        self, client: Client, starts_at: datetime, visit: Any = None, sent: int | None = BEFORE.days, **facts: Any
    ) -> Summons:
        day = local_date(starts_at)
        number = 1 + sum(1 for row in self.rows if row.client_id == client.pk and day - row.day < timedelta(weeks=8))
        if facts.get("outcome"):
            facts |= {"outcome_at": starts_at + timedelta(hours=2), "outcome_by": self.counsellor}
        if facts.get("outcome") == Outcome.WITHDRAWN:
            facts["outcome_at"] = at(self.frame.yesterday, time(15))
        row = Summons(
            client=client,
            counsellor=self.counsellor,
            appointment=visit,
            purpose=self.purposes[len(self.rows) % len(self.purposes)],
            reason=REASONS[len(self.rows) % 2] if number > 2 or len(self.rows) % 3 == 0 else "",
            starts_at=starts_at,
            day=day,
            place=self.place,
            number_in_weeks=number,
            needs_reason=number > 2,
            issued_by=self.counsellor,
            token=self.frame.uuid(),
            **facts,
        )
        if sent is not None:
            row.sent_on = self.frame.workday_before(min(day - timedelta(sent), self.frame.today))
            self.dispatch(row, WAYS[len(self.rows) % len(WAYS)])
        self.rows.append(row)
        return row

    def dispatch(self, row: Summons, way: Way) -> None:
        """Only a letter by post is deemed known; formal service is proved by its record, once that has come back."""
        assert row.sent_on
        row.sent_how, row.sent_by = way, self.counsellor
        if way == Way.POST:
            row.known_by = deemed_known_on(row.sent_on, settings.LAND)
        elif way != Way.SERVED or row.day <= self.frame.today:
            row.known_by = row.sent_on + timedelta(2 if way == Way.SERVED else 0)
            row.is_proved, row.proof = True, PROOFS[way]

    def keep_letters(self) -> None:
        law = LegalState.objects.on(self.frame.today)
        SummonsLetter.objects.bulk_create(
            SummonsLetter(summons=row, pdf=letter_of(row, law, row.sent_on)) for row in self.rows if row.sent_on
        )

    def count_apart(self) -> None:
        """The appointments behind them, and the talks that came of those, use none of the month's contacts."""
        behind = [row.appointment_id for row in self.rows if row.appointment_id and row.outcome != Outcome.WITHDRAWN]
        Appointment.objects.filter(pk__in=behind).update(summoned=True)
        talks = Contact.objects.filter(appointment__in=behind)
        clients = list(talks.values_list("client_id", flat=True))
        talks.update(summoned=True)
        refresh_contact_state(clients, self.frame.today)

    def visits(self, status: str, **when: datetime) -> Any:
        """Talks of the counsellor who is shown, in person."""
        rows = Appointment.objects.filter(counsellor=self.counsellor, status=status, kind=Kind.TALK, **when)
        return rows.select_related("client").order_by("starts_at", "pk")

    def day(self, back: int) -> date:
        return self.frame.workday_before(self.frame.today - timedelta(back))

    def moment(self, back: int) -> datetime:
        return at(self.day(back), time(10))

    @property
    def place(self) -> str:
        office = self.counsellor.team.office if self.counsellor.team else ""
        return f"{office}, Raum {self.counsellor.room}"


def add_formal(frame: Frame, counsellor: User) -> None:
    Formal(frame, counsellor).draw()
