"""What an entry holds, found wherever it stands, with the path that leads to it."""

from __future__ import annotations

import pytest

from site_builder.schema import Event, Kind
from site_builder.schema.kinds import FactPrivacy
from site_builder.schema.parts import Fact, Figure
from site_builder.schema.references import found_in, references
from site_builder.schema.values import FigureRef, PersonRef, Quantity, Ref, Text
from tests.contents import documents, entries
from tests.schema.full import FULL

EVENT = """\
name: 名
sources: [s1, {source: s2, locator: 一}]
figures: {label: 人, units: u1, sources: s3, conflicts_with: [a, events/b#c]}
dispatches:
  - from: [u2]
    to: p1
    headcount: {label: 人, value: 3, place: p2}
quotes: [{gist: 话, speaker: i1, privacy: family}]
relative_to: e1
units: [u3, {unit: u4, role: 主办}]
"""


def test_references_come_in_the_order_of_the_fields_with_their_paths() -> None:
    (record,) = entries({"events/x": EVENT})

    assert [(path, str(ref)) for path, ref in references(record.entry)] == [
        (("sources", 0, "source"), "s1"),
        (("sources", 1, "source"), "s2"),
        (("figures", 0, "sources", 0, "source"), "s3"),
        (("figures", 0, "units", 0), "u1"),
        (("dispatches", 0, "from", 0), "u2"),
        (("dispatches", 0, "to", 0), "p1"),
        (("dispatches", 0, "headcount", 0, "place", 0), "p2"),
        (("quotes", 0, "speaker"), "i1"),
        (("relative_to",), "e1"),
        (("units", 0, "unit"), "u3"),
        (("units", 1, "unit"), "u4"),
    ]


def test_every_path_leads_to_what_is_written() -> None:
    (document,) = documents({"events/x": EVENT})
    (record,) = entries({"events/x": EVENT})
    lines = EVENT.splitlines()

    for path, ref in references(record.entry):
        at = document.locate(path)
        assert lines[at.line - 1][at.column - 1 :].startswith((str(ref), "{source: s2", "{unit: u4"))


def test_facts_are_found_at_any_depth() -> None:
    (record,) = entries({"events/x": EVENT})

    assert [(path, type(fact).__name__) for path, fact in found_in(record.entry, Fact)] == [
        (("figures", 0), "Figure"),
        (("dispatches", 0), "Dispatch"),
        (("dispatches", 0, "headcount", 0), "Figure"),
        (("quotes", 0), "Quote"),
    ]
    assert [path for path, _ in found_in(record.entry, FigureRef)] == [
        ("figures", 0, "conflicts_with", 0),
        ("figures", 0, "conflicts_with", 1),
    ]


def test_other_types_are_found_by_the_same_walk() -> None:
    (record,) = entries({"events/x": EVENT})
    (quantity,) = found_in(record.entry, Quantity)
    (person,) = found_in(record.entry, PersonRef)
    privacies = [value for _, value in found_in(record.entry, FactPrivacy)]

    assert quantity == (("dispatches", 0, "headcount", 0, "value"), "3")
    assert person[1] == "i1"
    assert privacies == [FactPrivacy.FAMILY]
    assert [text.text for _, text in found_in(record.entry, Text)] == ["名", "一", "人", "人", "话", "主办"]


@pytest.mark.parametrize("kind", Kind)
def test_nothing_that_is_written_is_overlooked(kind: Kind) -> None:
    """Counted in what the entry prints of itself, which knows nothing of fields."""
    (record,) = entries({f"{kind.folder}/wanzheng": FULL[kind]})
    shown = repr(record.entry)

    assert len(list(found_in(record.entry, Figure))) == shown.count("Figure(")
    assert len(list(found_in(record.entry, Text))) == shown.count("Text(")


def test_what_is_not_written_holds_nothing() -> None:
    assert list(found_in(Event.model_validate({"name": "名"}), Ref)) == []
