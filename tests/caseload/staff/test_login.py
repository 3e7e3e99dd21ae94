"""Logging in and out, the password, the language of people who are not logged in."""

import pytest
from django.test import override_settings
from django.urls import NoReverseMatch, reverse


def log_in(client, username="own", password="demo", **more):
    return client.post("/login/", {"login": username, "password": password, **more})


@pytest.fixture(autouse=True)
def german(client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"


def test_nothing_without_log_in(client, cast):
    response = client.get("/settings/?x=1")
    assert response.status_code == 302
    assert response.url == "/login/?next=/settings/%3Fx%3D1"


def test_the_page_is_german_calm_and_offers_no_sign_up(client, cast):
    text = client.get("/login/").content.decode()
    assert '<html lang="de">' in text
    assert "signup" not in text
    assert "reset" not in text
    assert 'name="remember"' not in text


def test_log_in_leads_to_the_page_asked_for(client, cast):
    assert log_in(client).url == "/"
    client.logout()
    assert log_in(client, next="/clients/?due=1").url == "/clients/?due=1"


@pytest.mark.parametrize("target", ["https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org"])
def test_log_in_leads_nowhere_outside(client, cast, target):
    assert log_in(client, next=target).url == "/"


@pytest.mark.parametrize(
    ("username", "password"),
    [("own", "wrong"), ("nobody", "demo"), ("OWN'--", "demo"), ("x" * 5000, "y" * 5000), ("own\x00", "demo")],
)
def test_a_wrong_log_in_is_refused_in_words(client, cast, username, password):
    response = log_in(client, username, password)
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode() or "invalid-feedback" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_unknown_people_and_wrong_passwords_are_told_the_same(client, cast):
    unknown = log_in(client, "nobody", "wrong").context["form"].non_field_errors()
    wrong = log_in(client, "own", "wrong").context["form"].non_field_errors()
    assert unknown == wrong
    assert len(wrong) == 1


def test_a_wrong_password_does_not_come_back_in_the_page(client, cast):
    assert b"Geheim-4711" not in log_in(client, "own", "Geheim-4711").content


def test_an_empty_form_says_what_is_missing(client, cast):
    text = log_in(client, "", "").content.decode()
    assert text.count("invalid-feedback") == 2
    assert 'aria-describedby="id_login-error"' in text


def test_a_closed_account_stays_outside(client, cast):
    cast.own.is_active = False
    cast.own.save()
    response = log_in(client)
    assert "_auth_user_id" not in client.session
    assert response.status_code == 302
    assert client.get(response.url).status_code == 200


@override_settings(ACCOUNT_RATE_LIMITS={"login_failed": "2/5m/key"})
def test_guessing_is_slowed_down(client, cast):
    for _attempt in range(2):
        log_in(client, "own", "wrong")
    text = log_in(client, "own", "demo").content.decode()
    assert "Zu viele" in text
    assert "_auth_user_id" not in client.session


def test_who_is_logged_in_does_not_see_the_log_in_page(as_user, cast):
    assert as_user(cast.own).get("/login/").url == "/"


def test_log_out_is_a_post(as_user, cast):
    person = as_user(cast.own)
    text = person.get("/logout/").content.decode()
    assert 'method="post"' in text
    assert "_auth_user_id" in person.session
    assert person.post("/logout/").url == "/login/"
    assert "_auth_user_id" not in person.session


def test_log_out_in_a_second_window_is_no_error(client, cast):
    assert client.get("/logout/").status_code == 302
    assert client.post("/logout/").status_code == 302


# --- the password ----------------------------------------------------------------------------------------------------


def change(client, old="demo", new="ein-langer-satz-2026", again=None):
    return client.post("/password/", {"oldpassword": old, "password1": new, "password2": again or new})


def test_change_of_password(as_user, cast):
    person = as_user(cast.own)
    assert person.get("/password/").status_code == 200
    assert change(person).url == "/settings/"
    assert person.get("/settings/").status_code == 200  # still logged in
    cast.own.refresh_from_db()
    assert cast.own.check_password("ein-langer-satz-2026")


@pytest.mark.parametrize(
    "given",
    [
        {"old": "wrong"},
        {"new": "short"},
        {"new": "qwerty123456"},
        {"new": "123456789012"},
        {"again": "other-long-password"},
    ],
)
def test_a_poor_password_is_refused(as_user, cast, given):
    response = change(as_user(cast.own), **given)
    assert response.status_code == 200
    assert "invalid-feedback" in response.content.decode()
    cast.own.refresh_from_db()
    assert cast.own.check_password("demo")


def test_somebody_without_password_sets_one(as_user, cast):
    cast.own.set_unusable_password()
    cast.own.save()
    person = as_user(cast.own)
    assert person.get("/password/").url == "/password/new/"
    assert person.get("/password/new/").status_code == 200
    person.post("/password/new/", {"password1": "ein-langer-satz-2026", "password2": "ein-langer-satz-2026"})
    cast.own.refresh_from_db()
    assert cast.own.check_password("ein-langer-satz-2026")


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_email", "account_confirm_email"])
def test_what_is_not_offered_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", ["/signup/", "/login/signup/", "/password/reset/", "/email/", "/accounts/login/"])
def test_addresses_of_the_library_lead_nowhere(client, cast, path):
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


# --- the demo --------------------------------------------------------------------------------------------------------


def test_demo_log_ins_stand_there_in_the_demo_only(client, cast):
    assert b"counsellor" not in client.get("/login/").content
    with override_settings(DEBUG=True):
        text = client.get("/login/").content.decode()
    for name in ("counsellor", "teamlead", "admin"):
        assert f'name="login" value="{name}"' in text
    with override_settings(DEBUG=True, MAIL_CATCHER=True):
        assert reverse("demo-mails") in client.get("/login/").content.decode()
    with override_settings(DEBUG=True, MAIL_CATCHER=False):
        assert reverse("demo-mails") not in client.get("/login/").content.decode()


# --- the language ----------------------------------------------------------------------------------------------------


def test_the_browsers_language_decides_until_somebody_chooses(client, cast):
    assert b'<html lang="en">' in client.get("/login/", HTTP_ACCEPT_LANGUAGE="en").content
    assert b'<html lang="de">' in client.get("/login/", HTTP_ACCEPT_LANGUAGE="fr").content
    assert (
        client.post("/language/", {"language": "en", "next": "/login/?next=/clients/"}).url == "/login/?next=/clients/"
    )
    assert b'<html lang="en">' in client.get("/login/", HTTP_ACCEPT_LANGUAGE="de").content


@pytest.mark.parametrize(
    "given", [{"language": "xx"}, {}, {"language": "de\x00"}, {"language": "en", "next": "//example.org"}]
)
def test_a_language_that_is_none_changes_nothing(client, cast, given):
    response = client.post("/language/", given)
    assert response.status_code == 302
    assert response.url.startswith("/")
    assert not response.url.startswith("//")


def test_choosing_the_language_by_get_changes_nothing(client, cast):
    client.get("/language/?language=en&next=/login/")
    assert b'<html lang="de">' in client.get("/login/").content
