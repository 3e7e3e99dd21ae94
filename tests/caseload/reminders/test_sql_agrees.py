"""The statement and the policy decide alike: thousands of made-up clients, each decided by both."""

import random
import re
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from caseload.appointments.models import Appointment
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import local_date, month_bounds
from caseload.reminders.models import Reminder
from caseload.reminders.planner import decide_and_insert
from caseload.reminders.policy import (
    AppointmentFacts,
    InvitationFacts,
    next_sending_moment,
    plan_appointment,
    plan_invitation,
)
from caseload.reminders.rules import rules_at
from caseload.staff.models import Team, User
from tests.factories import berlin
from tests.tidied import analyse

pytestmark = pytest.mark.django_db
CLIENTS = 500  # at each of the moments
MOMENTS = [
    "2026-11-23 09:00",  # a Monday
    "2026-11-30 19:00",  # sent in the next month
    "2026-12-24 10:00",  # before three quiet days
    "2026-04-04 09:00",  # Easter Saturday
    "2026-03-28 09:30",  # clocks go forward in the night
    "2026-10-24 03:15",  # clocks go back in the night
]
ADDRESSES = (*["gut@example.org"] * 12, "", "kaputt@", "a b@example.org", "x@y", "tot@example.org")
KINDS = {"appointment": "planned", "cancellation": "cancelled_client"}
TOLD = ("sending", "sent", "uncertain")


class World:
    """Made-up clients with everything that bears on their mails, written in bulk."""

    def __init__(self, seed, now, clients=CLIENTS):
        self.chance, self.now, self.today = random.Random(seed), now, local_date(now)
        self.rules = rules_at(now)
        self.send_at = next_sending_moment(now, self.rules)
        self.month = self.rules.month(self.send_at)
        team = Team.objects.create(name="Nord")
        people = [User(username=f"u{n}", team=team) for n in range(clients)]
        self.counsellors = User.objects.bulk_create(people)
        self.clients = Client.objects.bulk_create(self.client(n) for n in range(clients))
        self.states = ClientState.objects.bulk_create(map(self.state, self.clients, self.counsellors))
        Assignment.objects.bulk_create(filter(None, map(self.assignment, self.states)))
        self.assigned = dict(Assignment.objects.values_list("client_id", "started_at"))
        self.appointments = Appointment.objects.bulk_create(
            appointment for state in self.states for appointment in self.appointments_of(state)
        )
        self.mails = defaultdict(list)
        for state in self.states:
            self.mails[state.client_id] += self.invitations_to(state.client_id)
        for appointment in self.appointments:
            self.mails[appointment.client_id] += self.earlier_mails(appointment)
        for client_id, mails in self.mails.items():
            self.give_places(client_id, mails)
        Reminder.objects.bulk_create(mail for mails in self.mails.values() for mail in mails)
        analyse()

    def client(self, number):
        chance = self.chance.random
        return Client(
            number=f"{number}",
            last_name="A",
            email=self.chance.choice(ADDRESSES),
            dead_email="tot@example.org",
            language=self.chance.choice(("de", "ar")),
            mail_consent_at=self.now if chance() < 0.9 else None,
            mail_consent_how="written",
            ended_on=self.today if chance() < 0.05 else None,
            end_reason="moved",
        )

    def state(self, client, counsellor):
        chance, day = self.chance, timedelta(days=1)
        return ClientState(
            client=client,
            counsellor=counsellor,
            rhythm_days=chance.choice((5, 10, 20)),
            contact_limit=chance.choice((0, 4, 4, 4, 31)),
            due_on=chance.choice((None, None, *(self.today + n * day for n in (-30, -5, -1, 0, 0, 1)))),
            paused_until=chance.choice((None, None, None, *(self.today + n * day for n in (-1, 0, 5)))),
            mails_paused_until=chance.choice((*[None] * 8, *(self.today + n * day for n in (-1, 0, 5)))),
            mails_pause_reason="away",
            month=chance.choice((None, self.month, self.month, (self.month - day).replace(day=1))),
            month_held=chance.randrange(5),
        )

    def assignment(self, state):
        if self.chance.random() < 0.05:
            return None
        started = self.now - timedelta(days=state.rhythm_days, minutes=self.chance.choice((-9000, -1, 0, 1, 9000)))
        return Assignment(client_id=state.client_id, counsellor_id=state.counsellor_id, started_at=started)

    def appointments_of(self, state):
        """None for most; else past and coming ones, half an hour long and never at the same time."""
        if self.chance.random() < 0.35:
            return
        spans = ((-15 * 96, 6 * 96), (0, 5 * 48), (0, 5 * 48))
        quarter_hours = {self.chance.randrange(*self.chance.choice(spans)) for _ in range(self.chance.randrange(1, 7))}
        for number in quarter_hours:
            if number + 1 not in quarter_hours:
                starts_at = self.now + timedelta(minutes=15 * number)
                status = self.chance.choice(("planned", "planned", "planned", "cancelled_client", "attended"))
                yield Appointment(
                    client_id=state.client_id,
                    counsellor_id=state.counsellor_id,
                    starts_at=starts_at,
                    ends_at=starts_at + timedelta(minutes=30),
                    status=status,
                    outcome_at=starts_at if status == "attended" else None,
                    version=self.chance.randrange(4),
                    tell=self.chance.random() < 0.8,
                    where_version=self.chance.randrange(3),
                    notice_after=self.now + timedelta(minutes=1) if self.chance.random() < 0.1 else None,
                    summoned=self.chance.random() < 0.2,
                )

    def invitations_to(self, client_id):
        if self.chance.random() < 0.6:
            return
        status = self.chance.choice(("planned", "sending", "sent", "sent", "cancelled", "failed"))
        age = timedelta(days=self.chance.choice((0, 4, 5, 9, 10, 19, 21)), minutes=self.chance.choice((-1, 0, 1)))
        reason = self.chance.choice(("stopped", "booked")) if status == "cancelled" else ""
        times = self.times(self.now - age, status)
        yield Reminder(
            client_id=client_id, kind="invitation", status=status, **{**times, "reason": reason or times["reason"]}
        )

    def earlier_mails(self, appointment):
        for version in range(appointment.version + 1):
            if self.chance.random() < (0.2 if version == appointment.version else 0.6):
                status = self.chance.choice(("sent", "sent", "sending", "uncertain", "bounced", "cancelled", "skipped"))
                moved = timedelta(hours=self.chance.choice((0, 0, 5 + version, -40 - version)))
                yield Reminder(
                    client_id=appointment.client_id,
                    kind="appointment",
                    appointment=appointment,
                    appointment_version=version,
                    appointment_at=appointment.starts_at + moved,
                    status=status,
                    **self.times(self.now - timedelta(days=1), status),
                )

    def times(self, moment, status):
        reason = "limit" if status in ("failed", "skipped", "bounced") else ""
        times = dict.fromkeys(("due_at", "latest_at", "next_try_at", "sent_at", "bounced_at"), moment)
        return {**times, "reason": reason, "language": "de", "month": self.month}

    def give_places(self, client_id, mails):
        """As many as the month has; what does not fit, or would announce a time twice, was never sent."""
        places = self.chance.sample((1, 2, 3, 4), 4)
        announced = set()
        for mail in mails:
            if mail.status in ("planned", "bounced", *TOLD):
                time = (mail.appointment_id, mail.appointment_at)
                if places and (mail.appointment_id is None or mail.status == "bounced" or time not in announced):
                    mail.place = places.pop()
                    if mail.status != "bounced":
                        announced.add(time)
                else:
                    mail.status, mail.reason = "skipped", "limit"

    # --- what the policy says ---

    def expected(self):
        rows = {}
        mine = defaultdict(list)
        for appointment in self.appointments:
            mine[appointment.client_id].append(appointment)
        for client, state in zip(self.clients, self.states, strict=True):
            used = {mail.place for mail in self.mails[client.pk] if mail.place}
            free = [place for place in (1, 2, 3, 4) if place not in used]
            for facts, appointment in self.in_turn(client, state, mine[client.pk]):
                plan = plan_appointment(replace(facts, free_places=len(free)), self.now, self.rules)
                place = free.pop(0) if plan.reason is None else None
                said = facts.told_at if facts.cancelled else facts.starts_at
                row = (plan.reason or "", plan.due_at, plan.latest_at, place, plan.corrects, said)
                rows[client.pk, appointment.pk] = row
            if plan := self.invite(client, state, mine[client.pk], len(free)):
                rows[client.pk, None] = ("", plan.due_at, plan.latest_at, free.pop(0), False, None)
        return rows

    def in_turn(self, client, state, appointments):
        """The appointments that get a row, in the order in which they get places."""
        found = [(self.facts(client, state, appointment), appointment) for appointment in appointments]
        plans = [(plan_appointment(facts, self.now, self.rules), facts, appointment) for facts, appointment in found]
        wanted = [
            (
                not plan.corrects,
                facts.told_at if facts.cancelled else facts.starts_at,
                appointment.pk,
                facts,
                appointment,
            )
            for plan, facts, appointment in plans
            if plan
        ]
        return [row[3:] for row in sorted(wanted, key=lambda row: row[:3])]

    def facts(self, client, state, appointment):
        mails = [m for m in self.mails[client.pk] if m.appointment_id == appointment.pk]
        told = sorted((m for m in mails if m.status in TOLD), key=lambda m: m.appointment_version)
        return AppointmentFacts(
            starts_at=appointment.starts_at,
            in_care=client.is_active,
            wish=client.wants_mail,
            address=looks_usable(client),
            # What has been held is known, whatever was mailed.
            known=appointment.status == "attended" or any(m.appointment_version == appointment.version for m in mails),
            announced=any(m.appointment_at == appointment.starts_at for m in told),
            told_at=told[-1].appointment_at if told else None,
            mails_paused_until=state.mails_paused_until,
            free_places=4,
            cancelled=appointment.status == "cancelled_client",
            tell=appointment.tell,
            undoable=appointment.notice_after is not None,
            elsewhere=bool(told) and appointment.where_version > told[-1].appointment_version,
        )

    def invite(self, client, state, appointments, free):
        planned = [a.starts_at for a in appointments if a.status == "planned"]
        budgeted = [a.starts_at for a in appointments if a.status == "planned" and not a.summoned]
        begin, end = month_bounds(self.month)
        invitations = [m for m in self.mails[client.pk] if m.kind == "invitation"]
        facts = InvitationFacts(
            in_care=client.is_active,
            wish=client.wants_mail,
            address=looks_usable(client),
            due_on=state.due_on,
            assigned_at=self.assigned.get(client.pk),
            rhythm_days=state.rhythm_days,
            paused_until=state.paused_until,
            mails_paused_until=state.mails_paused_until,
            last_planned_start=max(planned, default=None),
            invitation_open=any(m.status in ("planned", "sending") for m in invitations),
            invited_at=max(
                (m.due_at for m in invitations if m.status != "cancelled" or m.reason == "stopped"), default=None
            ),
            held=state.month_held if state.month == self.month else 0,
            booked=sum(begin <= moment < end for moment in budgeted),
            limit=state.contact_limit,
            free_places=free,
        )
        return plan_invitation(facts, self.now, self.rules)


def looks_usable(client):
    return bool(re.search(r".@..*\...", client.email)) and " " not in client.email and not client.has_dead_address


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_statement_decides_as_the_policy_does(moment):
    world = World(moment, berlin(moment).astimezone(UTC))
    before = set(Reminder.objects.values_list("pk", flat=True))
    decide_and_insert(world.now, world.send_at, world.rules)
    rows = [row for row in Reminder.objects.select_related("appointment") if row.pk not in before]
    written = {
        (row.client_id, row.appointment_id): (
            *(row.reason, row.due_at, row.latest_at, row.place),
            *(row.corrects, row.appointment_at),
        )
        for row in rows
    }
    expected = world.expected()
    assert len(expected) > 150 and sum(appointment is None for _client, appointment in expected) > 15
    reasons = {"", "no_wish", "no_address", "moved_back", "elsewhere", "mail_pause", "limit"}
    assert {row[0] for row in expected.values()} >= reasons
    assert written == expected
    for row in rows:
        assert row.status == ("skipped" if row.reason else "planned")
        assert (row.next_try_at, row.month, row.created_at) == (world.send_at, world.month, world.now)
        assert row.latest_at >= world.send_at or row.reason
        assert row.kind == "invitation" or row.appointment.status == KINDS[row.kind]
