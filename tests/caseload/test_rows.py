from django.template import engines
from django.utils.safestring import mark_safe

from caseload.lib import rows

ROW = "<li id='{{ pk }}' data-of='{{ group }}'>{{ name }}{% if late %} late{% endif %} {}{0}</li>"


def test_each_row_has_its_own_values_and_each_kind_is_drawn_once(monkeypatch):
    drawn = []

    def draw(name, context):
        drawn.append(name)
        return engines["django"].from_string(ROW).render(context)

    monkeypatch.setattr(rows, "render_to_string", draw)
    people = [
        (frozenset(), {"pk": 1, "name": "Yılmaz"}),
        (frozenset({"late"}), {"pk": 2, "name": "<b>{pk}</b> {} \0pk\0"}),
        (frozenset(), {"pk": 3, "name": mark_safe("<b>3</b>")}),
    ]
    assert rows.filled("row.html", people, group="a&{b}") == (
        "<li id='1' data-of='a&amp;{b}'>Yılmaz {}{0}</li>"
        "<li id='2' data-of='a&amp;{b}'>&lt;b&gt;{pk}&lt;/b&gt; {} \0pk\0 late {}{0}</li>"
        "<li id='3' data-of='a&amp;{b}'><b>3</b> {}{0}</li>"
    )
    assert drawn == ["row.html", "row.html"]
