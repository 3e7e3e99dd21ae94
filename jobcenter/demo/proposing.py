"""How the demo's proposals came to where they stand: steps, checks, what both sides said, and whom to ask next."""

import random
from datetime import datetime, timedelta
from uuid import UUID

from caseload.lib.dates import local_date
from employers.inquiries.agreements import Agreement, Scope
from employers.inquiries.models import LINK_LASTS, USEFUL_FOR, Delivery, Inquiry
from employers.proposals.check import QUESTIONS
from employers.proposals.feedback import Feedback
from employers.proposals.history import ProposalStep
from employers.proposals.models import Proposal
from employers.proposals.states import OPEN, Notice, Said, Side, Status, ask_on
from jobcenter.demo.frame import Frame
from jobcenter.demo.loading import Rows

CHAIN = (Status.NOTED, *OPEN[1:])
# What went before each end.
ENDS = {
    Status.ACCEPTED: Status.INTERVIEWED,
    Status.REJECTED: Status.APPLIED,
    Status.NOT_APPLIED: Status.SENT,
    Status.FILLED: Status.SENT,
    Status.WITHDRAWN: Status.DISCUSSED,
    Status.NO_FEEDBACK: Status.APPLIED,
}
REASONS = {
    Status.REJECTED: (
        "Arbeitgeber hat sich anders entschieden",
        "Absage nach dem Gespräch: andere Bewerbung passte besser",
        "Arbeitgeber sucht doch eine Fachkraft",
        "Führerschein fehlt",
    ),
    Status.NOT_APPLIED: (
        "„Der Weg ist ohne Auto zu weit.“",
        "„Die Frühschicht geht nicht, die Kita öffnet erst um sieben.“",
        "„Ich habe inzwischen woanders zugesagt.“",
        "„Ich war mir nicht sicher, ob ich das kann.“",
    ),
}
SAID_OF = {
    Status.APPLIED: Said.APPLIED,
    Status.INVITED: Said.INVITED,
    Status.INTERVIEWED: Said.INTERVIEWED,
    Status.TRIAL_WORK: Said.TRIAL_WORK,
    Status.ACCEPTED: Said.ACCEPTED,
    Status.REJECTED: Said.REJECTED,
    Status.FILLED: Said.FILLED,
    Status.NOT_APPLIED: Said.NOT_APPLIED,
}


class Lives:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.frame, self.rows, self.rng = frame, rows, random.Random(frame.places + 5)

    def tell(self, proposal: Proposal) -> None:
        """Completes a proposal that has its state and moments, and adds what belongs to it."""
        status = Status(proposal.status)
        proposal.reason = self.rng.choice(REASONS[status]) if status in REASONS else ""
        path = self.path_to(status)
        proposal.changed_at = max(proposal.changed_at, proposal.created_at + timedelta(minutes=5 * len(path)))
        span = (proposal.changed_at - proposal.created_at) / max(len(path) - 1, 1)
        moments = [proposal.created_at + span * number for number in range(len(path) - 1)] + [proposal.changed_at]
        if Status.SENT in path:
            proposal.sent_at = moments[path.index(Status.SENT)]
            proposal.sent_with = Notice.WITH if self.rng.random() < 0.2 else Notice.WITHOUT
            self.check(proposal, proposal.sent_at)
        for number, (state, moment) in enumerate(zip(path, moments, strict=True)):
            old = path[number - 1] if number else ""
            reason = proposal.reason if state == status else ""
            self.rows.new(ProposalStep, proposal_id=proposal.pk, old=old, new=state, reason=reason, at=moment,
                          by_id=proposal.by_id)  # fmt: skip
        asks = ask_on(status, local_date(proposal.changed_at), 7, 14)
        proposal.ask_client_on, proposal.ask_employer_on = asks
        if Status.SENT in path and status != Status.SENT and self.rng.random() < 0.3:
            self.agree(proposal)
        self.say(proposal, status)

    def path_to(self, status: Status) -> list[Status]:
        """States up to this one, here and there with one left out."""
        last = ENDS.get(status, status)
        before = list(CHAIN[: CHAIN.index(last) + 1])
        if len(before) > 3 and self.rng.random() < 0.3:
            before.remove(Status.DISCUSSED)
        return [*before, status] if status in ENDS else before

    def check(self, proposal: Proposal, moment: datetime) -> None:
        for name in QUESTIONS:
            setattr(proposal, name, self.rng.choices(("yes", "unknown", "no"), (72, 24, 4))[0])
        proposal.checked_at, proposal.checked_by_id = moment, proposal.by_id

    def say(self, proposal: Proposal, status: Status) -> None:
        """The client mostly told; the employer sometimes did, and seldom something else; one in forty by link just now."""
        said = SAID_OF.get(status)
        if said is None:
            return
        if self.rng.random() < 0.6:
            self.answer(proposal, Side.CLIENT, said, proposal.changed_at, proposal.by_id)
        if said != Said.NOT_APPLIED and self.rng.random() < 0.45:
            other = self.rng.random() < 0.08
            self.answer(
                proposal, Side.EMPLOYER, Said.NOT_APPLIED if other else said, proposal.changed_at, proposal.by_id
            )
        elif status == Status.APPLIED and self.rng.random() < 0.12:
            when = max(proposal.changed_at, self.frame.moment(self.frame.yesterday, 9, 15))
            said = self.rng.choice((Said.INVITED, Said.REJECTED))
            self.answer(proposal, Side.EMPLOYER, said, when, None)
            self.write(proposal, when, said)
        elif status == Status.APPLIED and self.rng.random() < 0.15:
            self.write(proposal, proposal.changed_at, None)

    def agree(self, proposal: Proposal) -> None:
        scope, how = self.rng.choice(Scope.values), self.rng.choice(Agreement.How.values)
        self.rows.new(
            Agreement,
            client_id=proposal.client_id,
            proposal_id=proposal.pk if self.rng.random() < 0.6 else None,
            scope=scope,
            how=how,
            given_on=local_date(proposal.created_at),
            recorded_by_id=proposal.by_id,
            recorded_at=proposal.created_at,
        )

    def write(self, proposal: Proposal, answered_at: datetime, said: Said | None) -> None:
        """A mail to the employer that left the day before the answer."""
        sent = answered_at - timedelta(days=1)
        vacancy = proposal.vacancy
        self.rows.new(
            Inquiry,
            proposal_id=proposal.pk,
            person_id=vacancy.person_id,
            recipient=vacancy.person.email if vacancy.person else vacancy.employer.email,
            by_id=proposal.by_id,
            delivery=Delivery.SENT.value,
            latest_at=sent + USEFUL_FOR,
            next_try_at=sent,
            expires_at=sent + LINK_LASTS,
            attempts=1,
            key=UUID(int=self.rng.getrandbits(128), version=4),
            created_at=sent,
            sent_at=sent,
            answer=said.value if said else "",
            answered_at=answered_at if said else None,
        )

    def answer(self, proposal: Proposal, side: Side, said: Said, at: datetime, by: int | None) -> None:
        seen = at if by else None
        self.rows.new(
            Feedback, proposal_id=proposal.pk, side=side.value, said=said.value, note="", at=at, by_id=by, seen_at=seen
        )
