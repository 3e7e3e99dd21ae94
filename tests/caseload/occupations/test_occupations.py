"""The list of occupations: looked up while typing, and imported as the official export writes it."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from caseload.occupations.codes import Language, LanguageLevel, Licence, language_of, licence_of
from caseload.occupations.models import Occupation, OccupationName, codes_of, requirement_level, split_code
from jobcenter.imports.occupations import import_occupations
from jobcenter.imports.sheet import Unreadable
from tests.factories import OccupationFactory, OccupationNameFactory
from tests.shared import SHARED

pytestmark = pytest.mark.django_db
FILES = SHARED / "occupations"


def content(name):
    return (FILES / name).read_bytes()


def test_the_whole_classification_on_its_five_levels_and_its_names(django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        counts = import_occupations(content("kldb2010_v2020.csv"))
    levels = [Occupation.objects.filter(level=level).count() for level in range(1, 6)]
    assert levels == [10, 37, 144, 703, 1301] and counts.new == sum(levels)
    parents = Occupation.objects.values_list("code", "parent__code")
    assert all(above == (code[:-1] or None) for code, above in parents)
    again = import_occupations(content("kldb2010_v2020.csv"))
    assert (again.new, again.changed) == (0, 0)
    assert import_occupations(content("ba_occupation_titles_2019_a.csv")).names > 10_000
    assert import_occupations(content("ba_occupation_titles_2019_a.csv")).names == 0
    name = OccupationName.objects.select_related("occupation").first()
    assert name.occupation in Occupation.objects.matching(name.name)


def test_the_official_export_gets_its_zeros_and_blanks_back():
    import_occupations(content("kldb2010_v2020_raw_excerpt.csv"))
    officers = Occupation.objects.get(code="011")
    assert (officers.title, officers.level, officers.version) == ("Offiziere", 3, "KldB 2010 (2020)")
    assert not Occupation.objects.filter(title__contains="&nbsp;").exists()
    assert not [one.code for one in Occupation.objects.all() if len(one.code) != one.level]


HEAD = b"code;level;title\r\n"


def test_what_stands_above_an_entry_may_come_later():
    import_occupations(HEAD + b"513;3;Lager\r\n51311;5;Lagerhelfer\r\n")
    assert Occupation.objects.get(code="513").parent is None
    assert import_occupations(HEAD + b"5131;4;Lagerwirtschaft\r\n51;2;Verkehr\r\n").new == 2
    parents = dict(Occupation.objects.values_list("code", "parent__code"))
    assert parents == {"51": None, "513": "51", "5131": "513", "51311": "5131"}


@pytest.mark.parametrize(
    "text", [b"", b"a;b\r\n1;2\r\n", b"code;level;title\r\n", b"code;level;title\r\nx;9;\r\n", b"PK\x03\x04"]
)
def test_what_is_no_list_is_refused(text):
    with pytest.raises(Unreadable):
        import_occupations(text)


def test_the_command(tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("code,level,title\n5,1,Logistik\n")
    call_command("import_occupations", str(path))
    assert "1" in capsys.readouterr().out and Occupation.objects.get().code == "5"
    with pytest.raises(CommandError):
        call_command("import_occupations", str(tmp_path / "missing.csv"))


# --- looking up ---


@pytest.mark.parametrize("words", ["lager", "LAGERWIRTSCHAFT helfer", "513", "51311", "lagerhelfer in"])
def test_by_words_names_and_digits(words, cast, as_user):
    OccupationNameFactory(occupation=OccupationFactory())
    OccupationFactory(code="54101", title="Reinigung")
    OccupationFactory(code="513", level=3, title="Lager")
    assert [one.code for one in Occupation.objects.matching(words)] == ["51311"]
    browser, address = as_user(cast.own), reverse("occupation-list")
    assert "51311" in browser.get(address, {"q": words}).content.decode()
    options = browser.get(address, {"q": words}, headers={"HX-Request": "true"}).content.decode()
    assert options.count('role="option"') == 1


def test_a_label_that_means_two_occupations_has_no_code():
    one, two = OccupationFactory(), OccupationFactory(code="54101", title="Reinigung")
    OccupationNameFactory(occupation=one, name="Helfer/in")
    OccupationNameFactory(occupation=two, name="Helfer/in")
    assert codes_of({"Helfer/in", "reinigung", "", "?"}) == {"reinigung": "54101"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("51311 Lager", ("51311", "Lager")),
        ("51311", ("51311", "")),
        ("513111", ("", "513111")),
        ("Lager 51311", ("", "Lager 51311")),
        ("٥١٣١١ Lager", ("", "٥١٣١١ Lager")),
    ],
)
def test_a_leading_code(text, parts):
    assert split_code(text) == parts


def test_codes():
    assert requirement_level("51311") == 1 and requirement_level("") is None and requirement_level("51319") is None
    assert language_of("englisch") == language_of("EN") == Language.ENGLISH
    assert language_of("Klingonisch") is None
    assert [licence_of(word) for word in ("Führerschein Klasse B", "CE", "Staplerschein", "Code 95", "Z")] == [
        Licence.B,
        Licence.CE,
        Licence.FORKLIFT,
        Licence.CODE_95,
        None,
    ]
    assert LanguageLevel.B1.rank < LanguageLevel.C1.rank
