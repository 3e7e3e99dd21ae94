"""Random histories of everything people, mail servers and mailboxes do, over weeks with outages: what arrives is counted."""

import random
from collections import Counter, defaultdict
from contextlib import suppress
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection

from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact
from caseload.inbox.filing import take_in
from caseload.lib.dates import LOCAL
from caseload.reminders.kept import SentMail
from caseload.reminders.models import TOLD, Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from tests.caseload.inbox.mails import BLOCKED, HARD, SOFT, report
from tests.factories import ClientFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
HALF_AN_HOUR = timedelta(minutes=30)
# To each database histories of its own. The clocks go back, the year changes; forward and back; holidays lie between.
BEGINS = {
    "sqlite": {1: "2026-10-15 08:30", 2: "2026-12-18 09:00"},
    "postgresql": {20: "2026-03-20 08:30", 23: "2026-10-10 08:30"},
}


def month_of(moment):
    return moment.astimezone(LOCAL).date().replace(day=1)


class History:
    """Of one client: the people do one thing after another; what the verbs refuse is refused."""

    ACTS = (
        *(*["book"] * 12, *["move"] * 5, "elsewhere", "elsewhere", "cancel", "undo", "outcome", "contact", "pause"),
        *("wish", "bounce", "trust", "trust", "pause_mails", "remind", "resend", "stop", "hand_over"),
    )

    def __init__(self, chance, people):
        self.chance, self.people = chance, people
        self.client = ClientFactory(counsellor=people[0], consent=True)
        self.client.state.contact_limit = 31
        self.client.state.save()

    def act(self, now):
        self.now, self.by = now, self.chance.choice(self.people)
        self.start = (now + timedelta(hours=self.chance.randrange(1, 200))).replace(minute=0, second=0)
        self.tell = self.chance.random() < 0.9
        self.client.refresh_from_db()
        planned = Appointment.objects.filter(client=self.client, starts_at__gt=now).planned()
        self.one = self.chance.choice(list(planned) or [None])
        with suppress(ValidationError, AttributeError):  # the latter: there is no appointment, or no mail
            getattr(self, self.chance.choice(self.ACTS))()

    def mail(self, **which):
        return self.chance.choice(list(Reminder.objects.filter(client=self.client, **which)) or [None])

    def book(self):
        end = self.start + HALF_AN_HOUR
        Appointment.objects.book(self.client, self.by, self.start, end, Kind.TALK, by=self.by)

    def move(self):
        self.one.move(self.start, self.start + HALF_AN_HOUR, by=self.by, tell=self.tell)

    def elsewhere(self):
        place, who = self.chance.choice("ABC"), self.chance.choice((None, self.by))
        self.one.move(self.one.starts_at, self.one.ends_at, by=self.by, place=place, counsellor=who, tell=self.tell)

    def cancel(self):
        self.one.cancel("cancelled_office", by=self.by, tell=self.tell)

    def undo(self):
        last = Appointment.objects.filter(client=self.client, version__gt=0).order_by("pk").last()
        last.undo_change(last.version, by=self.by)

    def outcome(self):
        over = Appointment.objects.filter(client=self.client, starts_at__lt=self.now).planned().first()
        over.record_outcome("attended", by=self.by)

    def contact(self):
        Contact.objects.log(self.client, self.by, "telephone")

    def pause(self):
        self.client.pause(self.now.date() + timedelta(days=3), "ill", by=self.by)

    def wish(self):
        if self.client.wants_mail and self.chance.random() < 0.2:
            self.client.withdraw_mail_wish(by=self.by)
        elif not self.client.wants_mail:
            self.client.record_mail_wish("written", by=self.by)

    def bounce(self):
        said = self.chance.choice((HARD, SOFT, SOFT, BLOCKED))
        take_in(report(self.mail(attempts__gt=0), said, no=self.chance.random()), self.now)

    def trust(self):
        self.client.trust_address(self.by)

    def pause_mails(self):
        until = self.now.date() + timedelta(days=2)
        self.client.pause_mails(self.chance.choice((until, None)), "away", by=self.by)

    def remind(self):
        Reminder.objects.remind_now(self.one, by=self.by)

    def resend(self):
        self.mail(status__in=("failed", "bounced", "skipped")).resend(by=self.by)

    def stop(self):
        self.mail(status="planned").cancel(by=self.by)

    def hand_over(self):
        self.client.assign(self.by, by=None)


# --- what has to be true after each run ---


def left_at(moment):
    """What has just left had its occasion, and in time."""
    left = Reminder.objects.filter(status="sent", sent_at=moment, appointment__isnull=False)
    for mail in left.select_related("appointment"):
        assert moment <= mail.latest_at < mail.appointment_at
        if mail.kind == "appointment":
            assert mail.appointment.status == "planned" and mail.appointment.starts_at == mail.appointment_at
        else:
            assert mail.appointment.status.startswith("cancelled")


def nobody_is_left_in_error(now):
    """Who was told of what no longer holds is being mailed, on somebody's list to call, or was spoken to since."""
    to_call = set(Reminder.objects.needing_call(now).values_list("appointment", flat=True))
    mails = defaultdict(list)
    for mail in Reminder.objects.order_by("appointment_version", "pk"):
        mails[mail.appointment_id].append(mail)
    for appointment in Appointment.objects.filter(tell=True, notice_after=None).select_related("client__state"):
        known = [mail for mail in mails[appointment.pk] if mail.status in TOLD][-1:]
        if known and known[0].appointment_at > now and is_wrong(appointment, known[0]):
            rows = [mail for mail in mails[appointment.pk] if mail.appointment_version == appointment.version]
            last = max(rows, key=lambda mail: mail.changed_at)
            told = last.status == "planned" or (last.reason == "stopped" or appointment.pk in to_call)
            spoken = appointment.client.state.last_contact_at
            assert told or (spoken and spoken >= last.changed_at), (appointment.pk, list(map(vars, rows)))


def is_wrong(appointment, known):
    if appointment.status.startswith("cancelled"):
        return known.kind == "appointment"
    stands = appointment.status == "planned" and appointment.starts_at > known.created_at
    elsewhere = appointment.where_version > known.appointment_version
    return stands and (known.appointment_at != appointment.starts_at or elsewhere)


@pytest.mark.parametrize(("seed", "begin"), BEGINS[connection.vendor].items())
def test_no_history_leads_to_a_fifth_mail_a_mail_without_occasion_or_an_error_nobody_tells(seed, begin):
    moment, chance = berlin(begin), random.Random(seed)
    with time_machine.travel(moment, tick=False):
        people = UserFactory.create_batch(3)
        histories = [History(chance, people) for _ in range(3)]
    with smtp_server() as server:
        server.answers_in_turn = lambda: chance.choices(["250 OK", "451 later", "554 no"], [8, 1, 1])[0]
        for _step in range(40):
            moment += timedelta(hours=chance.choice((0, 0, 0, 1, 1, 5, 5, 9, 9, 24, 24, 72)))
            with time_machine.travel(moment, tick=False):
                for history in histories:
                    history.act(moment)
            moment += timedelta(minutes=2)  # what was done can no longer be undone
            with time_machine.travel(moment, tick=False):
                plan(moment)
                send_due()
                left_at(moment)
                nobody_is_left_in_error(moment)
    sent = list(SentMail.objects.select_related("reminder"))
    assert all(month_of(mail.at) == mail.reminder.month for mail in sent)
    of_month = Counter((mail.reminder.client_id, mail.reminder.month) for mail in sent)
    assert 0 < max(of_month.values(), default=0) <= 4
    assert len(server.raw) == len(sent) == len({mail["Message-ID"] for mail in server.mails})
    said = Reminder.objects.filter(status="sent", appointment__isnull=False)
    said = list(said.values_list("kind", "appointment", "appointment_at"))
    assert len(said) == len(set(said))
