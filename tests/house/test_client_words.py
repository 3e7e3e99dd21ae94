"""What clients read is there in every language they are written to in, and reveals nothing (the rule of the mails)."""

import polib
import pytest
from django.utils import translation

from caseload.clients.models import MailLanguage
from caseload.texts.rules import OF_A_TEXT
from tests.house.sources import TEMPLATES
from tests.house.test_untranslated import complete, messages_of_template, path_of, placeholders


def messages_of(*folders):
    paths = [path for folder in folders for path in (TEMPLATES / folder).rglob("*.html")]
    return {message for path in paths for _context, message, _plural in messages_of_template(path.read_text())}


LINK_PAGES = messages_of("caseload/client_link")
# What is given in hand or printed may say what it is about; its words are collected as those of the pages (Makefile).
MESSAGES = LINK_PAGES | messages_of("caseload/handouts", "employers/handouts")
# The other two are in the catalogues of the whole application.
LANGUAGES = [language.value for language in MailLanguage if language.value not in ("de", "en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_none_is_left_over(language):
    catalogue = polib.pofile(path_of(language, "po"))
    assert {entry.msgid for entry in catalogue if complete(entry)} == MESSAGES
    assert not [
        entry for entry in catalogue if entry.msgctxt or placeholders(entry.msgid) != placeholders(entry.msgstr)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_current(language):
    said = {entry.msgid: entry.msgstr for entry in polib.pofile(path_of(language, "po"))}
    assert {entry.msgid: entry.msgstr for entry in polib.mofile(path_of(language, "mo"))} == said


@pytest.mark.parametrize("language", [language.value for language in MailLanguage])
def test_no_sentence_reveals_anything(language):
    with translation.override(language):
        assert not [said for said in map(translation.gettext, LINK_PAGES) if OF_A_TEXT.search(said)]
