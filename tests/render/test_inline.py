"""Texts with links as HTML, and the cards beside them."""

from __future__ import annotations

import json
import pickle

from site_builder.render.inline import cards_data, inline
from site_builder.views.linked import Card, Linked, NameLink

HOSTILE = "</script><img src=x onerror=alert(1)>\"'&"


def test_names_lead_to_their_pages_and_all_else_is_text() -> None:
    text = Linked("市水利局<到>市审计局", (NameLink(0, 4, "units/a/"), NameLink(7, 11, "units/b/")))

    assert inline(text, "../") == (
        '<a class="ref" href="../units/a/">市水利局</a>&lt;到&gt;'
        '<a class="ref" href="../units/b/">市审计局</a>'
    )


def test_a_plain_text_and_a_hostile_name_are_escaped() -> None:
    made = inline(Linked(HOSTILE, (NameLink(0, len(HOSTILE), "units/a/"),)))

    assert made.count("<") == 2
    assert made.count('"') == 4
    assert "<" not in inline(HOSTILE)


def test_a_text_reaches_other_processes_with_its_links() -> None:
    text = Linked("市水利局", (NameLink(0, 4, "units/a/"),))
    sent = pickle.loads(pickle.dumps(text))

    assert (sent, sent.links) == (text, text.links)


def test_cards_are_data_that_cannot_end_their_element() -> None:
    html = cards_data((Card("units/a/", "单位", HOSTILE, HOSTILE),), "../../")
    start, _, rest = html.partition(">")
    text, _, end = rest.partition("<")

    assert start == '<script type="application/json" data-cards'
    assert end == "/script>"
    assert json.loads(text) == {"../../units/a/": ["单位", HOSTILE, HOSTILE]}


def test_a_page_without_links_has_no_cards() -> None:
    assert cards_data((), "") == ""
