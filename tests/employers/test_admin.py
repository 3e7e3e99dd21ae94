import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.models import Employer
from tests.factories import (
    ContactPersonFactory,
    EmployerContactFactory,
    EmployerFactory,
    FairFactory,
    IntegrationFactory,
    ProposalFactory,
    SiteFactory,
    TableFactory,
    TalkFactory,
    VacancyFactory,
)

pytestmark = pytest.mark.django_db
FACTORIES = {
    "employer": EmployerFactory,
    "contactperson": ContactPersonFactory,
    "employercontact": EmployerContactFactory,
    "site": SiteFactory,
    "vacancy": VacancyFactory,
    "proposal": ProposalFactory,
    "integration": IntegrationFactory,
    "fair": FairFactory,
    "table": TableFactory,
    "talk": TalkFactory,
}


@pytest.mark.usefixtures("without_sidebar")
@pytest.mark.parametrize("model", FACTORIES)
def test_search_and_page(cast, as_user, model):
    row = FACTORIES[model]()
    browser = as_user(cast.admin)
    listing = reverse(f"admin:employers_{model}_changelist")
    for words in ("Nowak", "17", "'\"; --"):
        assert browser.get(listing, {"q": words}).status_code == 200
    assert browser.get(reverse(f"admin:employers_{model}_change", args=[row.pk])).status_code == 200


@pytest.mark.usefixtures("without_sidebar")
@pytest.mark.parametrize("model", FACTORIES)
@pytest.mark.parametrize("count", [1, 3])
def test_lists_need_few_statements(cast, as_user, model, count, django_assert_max_num_queries):
    FACTORIES[model].create_batch(count)
    browser = as_user(cast.admin)
    with django_assert_max_num_queries(10):
        assert browser.get(reverse(f"admin:employers_{model}_changelist")).status_code == 200


@pytest.mark.parametrize("model", FACTORIES)
@pytest.mark.parametrize("person", ["own", "lead"])
def test_only_the_administrator_enters(cast, as_user, model, person):
    answer = as_user(cast.staff[person]).get(reverse(f"admin:employers_{model}_changelist"))
    assert answer.status_code == 404


def test_a_change_is_in_the_history_and_the_journal(cast, as_user):
    employer = EmployerFactory(name="Nowak GmbH")
    facts = {"name": "Nowak AG", "postcode": "45879", "website": "nowak.example.org"}
    inline = {f"{name}-{kind}_FORMS": "0" for name in ("people", "sites") for kind in ("TOTAL", "INITIAL")}
    address = reverse("admin:employers_employer_change", args=[employer.pk])
    assert as_user(cast.admin).post(address, {**facts, **inline}).status_code == 302
    employer.refresh_from_db()
    assert (employer.name, employer.website) == ("Nowak AG", "https://nowak.example.org")
    assert employer in Employer.objects.matching("nowak ag")
    assert LogEntry.objects.get().object_id == str(employer.pk)
    assert JournalEntry.objects.get(object_type="employer").verb == "change"


@pytest.mark.parametrize("model", ["employercontact", "proposal"])
def test_what_verbs_write_is_only_looked_at(cast, as_user, model):
    row = FACTORIES[model]()
    browser = as_user(cast.admin)
    assert browser.get(reverse(f"admin:employers_{model}_add")).status_code == 403
    assert browser.post(reverse(f"admin:employers_{model}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_an_integration_entered_wrongly_can_be_taken_out(cast, as_user):
    work = IntegrationFactory(client=cast.client)
    browser = as_user(cast.admin)
    assert browser.get(reverse("admin:employers_integration_add")).status_code == 403
    browser.post(reverse("admin:employers_integration_delete", args=[work.pk]), {"post": "yes"})
    assert not cast.client.integrations.exists()
    assert JournalEntry.objects.get(verb="delete").client_id == cast.client.pk
