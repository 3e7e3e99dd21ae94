"""The cast: the same people in every test.

``own`` looks after ``client``; ``colleague`` is in the same team, ``lead`` leads it; ``stranger`` and ``other_lead`` work
in another team; ``admin`` administers; ``anonymous`` is nobody.
"""

from dataclasses import dataclass

from caseload.clients.models import Client
from caseload.staff.models import User
from tests.factories import AdminFactory, ClientFactory, TeamFactory, TeamLeadFactory, UserFactory


@dataclass
class Cast:
    own: User
    colleague: User
    lead: User
    stranger: User
    other_lead: User
    admin: User
    client: Client
    colleagues_client: Client
    strangers_client: Client

    @property
    def staff(self) -> dict[str, User]:
        return {name: getattr(self, name) for name in ("own", "colleague", "lead", "stranger", "other_lead", "admin")}


def make_cast() -> Cast:
    north, south = TeamFactory(name="Nord"), TeamFactory(name="Süd")
    own = UserFactory(username="own", first_name="Marie", last_name="Berger", team=north)
    colleague = UserFactory(username="colleague", first_name="Paul", last_name="Brandt", team=north)
    stranger = UserFactory(username="stranger", first_name="Ute", last_name="Fremd", team=south)
    return Cast(
        own=own,
        colleague=colleague,
        lead=TeamLeadFactory(username="lead", first_name="Lena", last_name="Leitner", team=north),
        stranger=stranger,
        other_lead=TeamLeadFactory(username="other_lead", first_name="Otto", last_name="Ober", team=south),
        admin=AdminFactory(username="admin", first_name="Ada", last_name="Amt"),
        client=ClientFactory(first_name="Ayşe", last_name="Yılmaz", counsellor=own, consent=True),
        colleagues_client=ClientFactory(first_name="Kurt", last_name="Meier", counsellor=colleague),
        strangers_client=ClientFactory(first_name="Olena", last_name="Petrenko", counsellor=stranger),
    )
