"""The demo's personal calls to employers about a client, and steps in companies, from the proposals that led there."""

import random
from datetime import timedelta

from caseload.lib.dates import local_date
from employers.companies.contacts import EmployerContact
from employers.instruments.models import Instrument
from employers.introductions.models import RESULT_OF, Introduction, Outcome
from employers.proposals.models import Proposal
from employers.proposals.states import Status
from employers.work_steps.conditions import CONDITIONS
from employers.work_steps.models import Result, WorkStep
from jobcenter.demo.frame import Frame
from jobcenter.demo.loading import Rows

CALL_NOTES = ("Kennt den Betrieb aus einem Praktikum", "Frühschicht ist möglich", "Wird am Montag zurückgerufen", "")


class Steps:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.frame, self.rows, self.rng = frame, rows, random.Random(frame.places + 7)
        self.laws = {law.code: law for law in Instrument.objects.in_company()}

    def tell(self, proposal: Proposal) -> None:
        status = Status(proposal.status)
        if status not in (Status.NOTED, Status.NOT_APPLIED, Status.WITHDRAWN) and self.rng.random() < 0.12:
            self.call(proposal)
        if status in (Status.TRIAL_WORK, Status.ACCEPTED) and self.rng.random() < 0.7:
            self.step(proposal, "mag-lang" if self.rng.random() < 0.3 else "mag")
        if status == Status.ACCEPTED and self.rng.random() < 0.25:
            self.step(proposal, "egz" if self.rng.random() < 0.8 else "fbw82")

    def call(self, proposal: Proposal) -> None:
        outcome = self.rng.choice(list(Outcome))
        contact = self.rows.add(
            EmployerContact(
                employer=proposal.vacancy.employer,
                person=proposal.vacancy.person,
                client_id=proposal.client_id,
                by_id=proposal.by_id,
                at=proposal.created_at,
                channel=EmployerContact.Channel.CALL,
                reached=outcome != Outcome.NOT_REACHED,
                result=RESULT_OF.get(outcome, ""),
                note=self.rng.choice(CALL_NOTES),
                created_at=proposal.created_at,
            )
        )
        self.rows.new(
            Introduction,
            contact_id=contact.pk,
            client_id=proposal.client_id,
            employer_id=proposal.vacancy.employer_id,
            proposal_id=proposal.pk,
            outcome=outcome.value,
            at=proposal.created_at,
        )

    def step(self, proposal: Proposal, code: str) -> None:
        law = self.laws.get(code)
        if law is None:
            return
        starts_on = max(law.valid_from, local_date(proposal.changed_at) - timedelta(self.rng.randint(0, 8)))
        starts_on = self.frame.workday(starts_on)
        ends_on = starts_on + timedelta(self.rng.choice((4, 9, 13)) if law.max_days else 182)
        over = ends_on < self.frame.today
        result = (Result.JOB if proposal.status == Status.ACCEPTED else Result.NEXT_STEP) if over else ""
        if over and ends_on > self.frame.today - timedelta(14) and self.rng.random() < 0.5:
            result = ""  # somebody has to ask
        self.rows.new(
            WorkStep,
            client_id=proposal.client_id,
            employer_id=proposal.vacancy.employer_id,
            instrument_id=law.pk,
            vacancy_id=proposal.vacancy_id,
            proposal_id=proposal.pk,
            starts_on=starts_on,
            ends_on=ends_on,
            latest_end=law.latest_end(starts_on),
            percent=self.rng.choice((30, 40, 50)) if law.max_percent else None,
            conditions={name: self.rng.choice(("yes", "yes", "unknown")) for name in CONDITIONS}
            if code == "fbw82"
            else {},
            confirmed=law.to_be_confirmed,
            by_id=proposal.by_id,
            result=result,
            result_on=ends_on if result else None,
            created_at=proposal.changed_at,
        )
