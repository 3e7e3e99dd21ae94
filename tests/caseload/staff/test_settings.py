import pytest


def test_own_language_wins_over_the_browser(as_user, cast):
    person = as_user(cast.own)
    page = person.get("/settings/")
    assert page.status_code == 200
    assert '<html lang="de">' in page.content.decode()
    page = person.post("/settings/", {"language": "en"}, follow=True)
    text = page.content.decode()
    assert '<html lang="en">' in text
    assert "Settings saved." in text
    cast.own.refresh_from_db()
    assert cast.own.language == "en"


def test_the_browser_decides_again(as_user, cast):
    cast.own.language = "en"
    cast.own.save()
    text = as_user(cast.own).post("/settings/", {"language": ""}, follow=True).content.decode()
    assert '<html lang="de">' in text
    assert "Einstellungen gespeichert." in text


@pytest.mark.parametrize("language", ["fr", "xx" * 50, "de\x00", "<script>"])
def test_an_unknown_language_is_refused(as_user, cast, language):
    response = as_user(cast.own).post("/settings/", {"language": language})
    assert response.status_code == 422
    assert "<script>" not in response.content.decode().split("<main")[1]
    cast.own.refresh_from_db()
    assert cast.own.language == ""


def test_nothing_but_the_language_can_be_changed(as_user, cast):
    as_user(cast.own).post(
        "/settings/", {"language": "en", "role": "admin", "is_superuser": "on", "fte": "0.1", "id": cast.lead.pk}
    )
    cast.own.refresh_from_db()
    cast.lead.refresh_from_db()
    assert (cast.own.role, cast.own.is_superuser, cast.own.fte) == ("counsellor", False, 1)
    assert cast.lead.language == ""


def test_everybody_sees_the_own_account_and_nobody_else(as_user, cast):
    for person in cast.staff.values():
        text = as_user(person).get("/settings/").content.decode()
        assert person.get_full_name() in text
        assert not [other for other in cast.staff.values() if other != person and other.get_full_name() in text]


def test_statements(as_user, cast, django_assert_num_queries):
    person = as_user(cast.own)
    person.get("/settings/")
    with django_assert_num_queries(3):  # session, user with team, the account edited
        person.get("/settings/")


@pytest.mark.parametrize(("name", "own"), [("own", "morning_mail"), ("lead", "weekly_mail"), ("admin", None)])
def test_each_switches_off_the_mail_of_the_own_role(as_user, cast, name, own):
    person = cast.staff[name]
    browser = as_user(person)
    text = browser.get("/settings/").content.decode()
    for field in ("morning_mail", "weekly_mail"):
        assert (f'name="{field}"' in text) == (field == own)
    assert ("Für Sie ist keine Adresse eingetragen" in text) == bool(own)
    browser.post("/settings/", {"language": ""})
    person.refresh_from_db()
    assert (person.morning_mail, person.weekly_mail) == (own != "morning_mail", own != "weekly_mail")
