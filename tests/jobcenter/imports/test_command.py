"""``manage.py import_clients``: the same verbs, line by line."""

import pytest
from django.core.management import CommandError, call_command

from caseload.clients.models import Client
from tests.factories import TeamFactory
from tests.jobcenter.imports.lists import csv_bytes

ROWS = [
    ("Nachname", "Vorname", "Geburtsdatum", "IFK"),
    ("Koch", "Lea", "03.04.1988", ""),
    ("Meier", "Udo", "31.02.1990", ""),
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(csv_bytes(ROWS))
    return path


def run(capsys, *args, **kwargs):
    call_command("import_clients", *args, **kwargs)
    return capsys.readouterr().out


def test_dry_run_stores_nothing(db, file, capsys):
    out = run(capsys, str(file), "--dry-run")
    assert " 2:" in out and " 3:" in out and out.count(": 1\n") == 2
    assert not Client.objects.exists()
    assert "Koch" not in out  # what is printed may end in a log


def test_import_as_the_system(db, file, capsys):
    TeamFactory(name="Nord")
    run(capsys, str(file), "--team", "Nord")
    client = Client.objects.get()
    assert client.last_name == "Koch" and client.state.team.name == "Nord"
    assert run(capsys, str(file)).count(": 1\n") == 2 and Client.objects.count() == 1


def test_import_on_behalf_of_a_lead(cast, file, capsys):
    run(capsys, str(file), "--by", "lead")
    assert Client.objects.get(last_name="Koch").state.team == cast.lead.team


@pytest.mark.parametrize("args", [("--by", "own"), ("--by", "nobody"), ("--team", "Mond")])
def test_who_may_not(cast, file, args):
    with pytest.raises(CommandError):
        call_command("import_clients", str(file), *args)
    assert not Client.objects.filter(last_name="Koch").exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"Koch;Lea\n", None])
def test_unreadable_file_ends_with_one(db, tmp_path, content):
    path = tmp_path / "x.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError) as error:
        call_command("import_clients", str(path))
    assert error.value.returncode == 1
