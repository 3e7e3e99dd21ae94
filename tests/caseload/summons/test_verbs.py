from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.reminders.outlook import outlook
from caseload.schedule.busy import Busy
from caseload.summons.legal import LegalState
from caseload.summons.models import Hearing, Summons
from caseload.summons.words import concern, counted
from tests.factories import SummonsFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
DAY = berlin("2026-12-02 10:00")


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def issue(cast, starts_at=DAY, **facts):
    facts = {"place": "Ahstraße 22, Raum 2.14", "purpose": "placement", **facts}
    return Summons.objects.issue(
        cast.client, cast.own, starts_at, starts_at + timedelta(minutes=30), by=cast.own, **facts
    )


def sent(cast, **facts):
    summons = issue(cast, **facts)
    summons.send("post", NOW.date(), cast.own)
    return summons


def missed(cast, day, **facts):
    """A row of the past that counts."""
    return SummonsFactory(
        client=cast.client, counsellor=cast.own, starts_at=berlin(f"{day} 10:00"), outcome="not_attended",
        reason_state="none", **facts,
    )  # fmt: skip


def words_of(error):
    return " ".join(error.value.messages)


def test_a_summons_takes_the_counsellors_time_and_is_journaled(cast):
    summons = issue(cast)
    assert (summons.appointment.starts_at, summons.day, summons.number_in_weeks) == (DAY, DAY.date(), 1)
    assert Busy.objects.filter(holder=summons.appointment.uid).count() == 2
    with pytest.raises(ValidationError, match="Termin"):
        Summons.objects.issue(
            cast.colleagues_client, cast.own, DAY, DAY + timedelta(minutes=30), "Raum", "claim", cast.own
        )
    assert Summons.objects.count() == 1 and JournalEntry.objects.filter(verb="summon").count() == 1


def test_a_voluntary_appointment_is_never_a_summons(cast):
    Appointment.objects.book(cast.client, cast.own, DAY, DAY + timedelta(minutes=30), "talk", cast.own)
    assert not Summons.objects.exists()


def test_a_double_click_draws_up_one(cast):
    token = Appointment().uid
    assert issue(cast, token=token) == issue(cast, token=token)
    assert Summons.objects.count() == 1


def test_from_the_third_in_eight_weeks_a_reason_is_needed(cast):
    for days in (0, 7):
        issue(cast, DAY + timedelta(days=days))
    with pytest.raises(ValidationError) as error:
        issue(cast, DAY + timedelta(days=14))
    assert error.value.error_dict["reason"][0].code == "dense" and Appointment.objects.count() == 2
    third = issue(cast, DAY + timedelta(days=14), reason="Arbeitsvertrag läuft aus")
    assert (third.number_in_weeks, third.needs_reason) == (3, True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Summons.objects.filter(pk=third.pk).update(reason="")
    third.withdraw(cast.own)
    assert Summons.objects.number_in_weeks(cast.client, DAY.date(), LegalState.objects.on(NOW.date())) == 3


def test_sending_reckons_the_deemed_day_and_keeps_the_letter(cast):
    summons = sent(cast)
    assert (summons.sent_on, summons.known_by, summons.is_proved) == (date(2026, 11, 23), date(2026, 11, 27), False)
    assert bytes(summons.letter.pdf).startswith(b"%PDF") and summons.is_known_in_time
    with pytest.raises(ValidationError):
        summons.send("post", NOW.date(), cast.own)
    Client.objects.filter(pk=cast.client.pk).update(street="")
    other = issue(cast, DAY + timedelta(days=1))
    with pytest.raises(ValidationError):
        other.send("post", NOW.date(), cast.own)
    other.send("handed_over", NOW.date(), cast.own)
    assert (other.known_by, other.is_proved) == (NOW.date(), True)


def test_formal_service_is_known_once_it_is_proved(cast):
    summons = issue(cast)
    summons.send("served", NOW.date(), cast.own)
    assert summons.known_by is None and not summons.is_known_in_time
    summons.record_proof(cast.own, date(2026, 11, 25), "Zustellungsurkunde")
    assert (summons.known_by, summons.is_proved, summons.is_known_in_time) == (date(2026, 11, 25), True, True)
    summons.record_proof(cast.own, None, "Zustellungsurkunde", returned_on=date(2026, 11, 26))
    assert not summons.is_known_in_time
    with pytest.raises(ValidationError):
        summons.record_proof(cast.own, date(2026, 11, 1))


def test_the_unsent_summons_follows_its_appointment_and_the_sent_one_is_reported(cast):
    summons, visit = issue(cast), None
    visit = summons.appointment
    visit.move(DAY + timedelta(hours=2), DAY + timedelta(hours=2, minutes=30), by=cast.own)
    summons.send("post", NOW.date(), cast.own)
    assert summons.starts_at == DAY + timedelta(hours=2) and not Summons.objects.wanting_attention(NOW).exists()
    visit.cancel("cancelled_client", by=cast.own)
    (found,) = Summons.objects.wanting_attention(NOW)
    assert found.stands_otherwise and concern(found, NOW).text
    summons.withdraw(cast.own)
    assert not Summons.objects.wanting_attention(NOW).exists()


@pytest.mark.parametrize(
    ("outcome", "status", "reached"),
    [("attended", "attended", True), ("same_day", "attended", True), ("not_attended", "not_attended", False)],
)
def test_the_outcome_reaches_the_appointment_and_can_be_undone(cast, clock, outcome, status, reached):
    summons = sent(cast)
    with pytest.raises(ValidationError):
        summons.record_outcome(outcome, cast.own)
    clock.move_to(DAY + timedelta(hours=2))
    summons.record_outcome(outcome, cast.own, note="kurz")
    visit = Appointment.objects.get()
    assert (visit.status, visit.contact.reached, visit.contact.note) == (status, reached, "kurz")
    with pytest.raises(ValidationError):
        summons.record_outcome("attended", cast.own)
    summons.undo_outcome(cast.own)
    visit.refresh_from_db()
    assert (summons.outcome, visit.status, Contact.objects.count(), Hearing.objects.count()) == ("", "planned", 0, 0)


def test_sick_on_the_day_it_continues_on_the_first_day_of_fitness(cast, clock):
    summons = sent(cast)
    clock.move_to(DAY + timedelta(hours=1))
    with pytest.raises(ValidationError):
        summons.record_outcome("continued", cast.own, continues_on=DAY.date())
    summons.record_outcome("continued", cast.own, continues_on=date(2026, 12, 8))
    assert summons.is_open and not summons.may_have_outcome
    assert not Summons.objects.wanting_attention(berlin("2026-12-08 12:00")).exists()
    assert Summons.objects.wanting_attention(berlin("2026-12-09 08:00")).exists()
    clock.move_to(berlin("2026-12-09 08:00"))
    summons.record_outcome("not_attended", cast.own)
    assert (summons.establish_by, summons.hearing.due_on) == (date(2027, 6, 8), date(2026, 12, 23))


def test_without_the_sentence_in_the_letter_it_does_not_continue(cast, clock):
    summons = sent(cast, continues_when_sick=False)
    clock.move_to(DAY + timedelta(hours=1))
    with pytest.raises(ValidationError):
        summons.record_outcome("continued", cast.own, continues_on=date(2026, 12, 8))
    summons.record_outcome("sick", cast.own)
    assert not summons.is_open and not Hearing.objects.exists()


def test_no_important_reason_is_found_only_after_a_hearing(cast, clock):
    summons = sent(cast)
    clock.move_to(DAY + timedelta(hours=1))
    summons.record_outcome("not_attended", cast.own)
    assert (summons.reason_state, summons.hearing.due_on) == ("open", date(2026, 12, 16))
    law = LegalState.objects.on(summons.due_day)
    assert Summons.objects.record_of(cast.client, law, DAY).total == 0, "an open reason does not count"
    with pytest.raises(ValidationError):
        summons.hear(cast.own, date(2026, 12, 16), found="none")
    summons.hear(cast.own, date(2026, 12, 16), how="written", found="none", words="Bus verpasst")
    assert (summons.reason_state, summons.hearing.closed_on) == ("none", DAY.date())
    assert Summons.objects.record_of(cast.client, law, DAY).total == 1
    with pytest.raises(ValidationError):
        summons.hear(cast.own, date(2026, 12, 16), how="written", found="accepted")


def test_before_the_third_in_a_row_the_personal_hearing_is_offered(cast, clock):
    missed(cast, "2026-08-03"), missed(cast, "2026-09-07")
    summons = sent(cast)
    clock.move_to(DAY + timedelta(hours=1))
    summons.record_outcome("not_attended", cast.own)
    with pytest.raises(ValidationError) as error:
        summons.hear(cast.own, date(2026, 12, 16), how="no_answer", found="none")
    assert "personal_offered_on" in error.value.error_dict
    summons.hear(cast.own, date(2026, 12, 16), DAY.date(), how="no_answer", found="none")
    law = LegalState.objects.on(DAY.date())
    assert Summons.objects.record_of(cast.client, law, DAY) == (
        standing := Summons.objects.record_of(cast.client, law, DAY)
    )
    assert (standing.total, standing.in_a_row) == (3, 3)


def test_coming_in_person_ends_the_row_and_what_was_not_known_does_not_count(cast):
    missed(cast, "2026-06-15")  # earlier law
    missed(cast, "2026-08-03")
    missed(cast, "2026-09-07", known_by=date(2026, 9, 8))
    missed(cast, "2026-09-08", returned_on=date(2026, 9, 9))
    Contact.objects.create(client=cast.client, by=cast.own, at=berlin("2026-09-20 10:00"), channel="telephone")
    law = LegalState.objects.on(NOW.date())
    assert vars(Summons.objects.record_of(cast.client, law, NOW)) == {"total": 1, "in_a_row": 1}
    Contact.objects.create(client=cast.client, by=cast.own, at=berlin("2026-09-21 10:00"), channel="walk_in")
    assert vars(Summons.objects.record_of(cast.client, law, NOW)) == {"total": 1, "in_a_row": 0}
    before = LegalState.objects.on(date(2026, 6, 15))
    assert (before.counts_from, before.in_a_row, law.counts_from, law.in_a_row) == (1, None, 2, 3)


def test_the_count_is_said_in_the_law_of_its_day(cast):
    law = LegalState.objects.on(NOW.date())
    assert counted(Summons.objects.record_of(cast.client, law, NOW), law) == []
    missed(cast, "2026-08-03")
    assert "1. Versäumnis: keine Minderung." in counted(Summons.objects.record_of(cast.client, law, NOW), law)
    missed(cast, "2026-09-07")
    assert "Wiederholtes Versäumnis im Sinne des Gesetzes." in counted(
        Summons.objects.record_of(cast.client, law, NOW), law
    )


def test_a_row_of_the_administration_takes_the_place_of_the_built_in_law(cast):
    LegalState.objects.create(
        valid_from=date(2026, 7, 1), counts_from=3, in_a_row=4, consequences="Text", remedies="Text"
    )
    assert LegalState.objects.on(NOW.date()).counts_from == 3
    assert LegalState.objects.on(date(2026, 6, 30)).counts_from == 1
    assert LegalState.objects.on(date(1999, 1, 1)).counts_from == 1


def test_withdrawing_can_cancel_the_appointment(cast):
    summons = issue(cast)
    summons.withdraw(cast.own, cancel_appointment=True)
    assert Appointment.objects.get().status == "cancelled_office"
    with pytest.raises(ValidationError):
        summons.send("post", NOW.date(), cast.own)


def test_the_mail_about_its_appointment_is_the_neutral_one_of_any_appointment(cast):
    """The summons changes nothing about mails: the reminder of the linked appointment stays what it is."""
    summons = issue(cast, keyword="Geheim", reason="Geheim")
    visit = summons.appointment
    found = outlook(cast.client, visit.starts_at, NOW, visit)
    assert found.send_at and "Geheim" not in visit.place


@pytest.mark.parametrize(
    "wrong",
    [
        {"purpose": "other"},
        {"place": ""},
        {"sent_how": ""},
        {"known_by": date(2026, 1, 1)},
        {"sent_on": None, "sent_how": "", "known_by": None, "outcome": "attended"},
        {"outcome": "not_attended"},
        {"reason_state": "none"},
        {"outcome": "continued"},
        {"needs_reason": True},
    ],
    ids=str,
)
def test_the_database_refuses(cast, wrong):
    SummonsFactory(client=cast.client, counsellor=cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        Summons.objects.update(**wrong)


def test_a_closed_hearing_says_how(cast):
    summons = SummonsFactory(client=cast.client, counsellor=cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        Hearing.objects.create(summons=summons, due_on=NOW.date(), closed_on=NOW.date())


def test_what_was_found_stands_at_the_appointment_too(cast, clock):
    summons, sick = sent(cast), sent(cast, starts_at=DAY + timedelta(hours=2))
    clock.move_to(DAY + timedelta(hours=3))
    sick.record_outcome("sick", cast.own)
    assert sick.appointment.status == "excused"
    summons.record_outcome("not_attended", cast.own)
    assert summons.appointment.missed_reason == "open"
    summons.hear(cast.own, date(2026, 12, 16), how="telephone", found="accepted", words="Kind krank")
    visit = Appointment.objects.get(pk=summons.appointment_id)
    assert (visit.missed_reason, visit.missed_words, visit.missed_by) == ("accepted", "Kind krank", cast.own)
