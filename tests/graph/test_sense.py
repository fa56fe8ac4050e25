"""Tests that a fact which would tell something else without a hidden entry goes with it."""

from __future__ import annotations

import datetime

import pytest

from site_builder.graph import Key, public_records
from site_builder.schema import Entry, Kind
from tests.contents import records

TODAY = datetime.date(2026, 11, 23)
HIDDEN = {
    "people/resi": "name: 居民\nprivacy: resident",
    "units/draft": "name: 草稿\nstatus: draft",
    "units/open": "name: 公开",
}


def public_event(fact: str) -> Entry:
    files = {**HIDDEN, "events/e": f"name: 事\n{fact}"}
    public = public_records(records(files), TODAY)
    return public[Key(Kind.EVENT, "e")].entry


@pytest.mark.parametrize(
    "fact",
    [
        "quotes: {gist: 家里有病人, speaker: resi}",
        "quotes: {gist: 家里有病人, speaker: resi, speaker_unit: draft}",
        "figures: {label: 捐款, value: 9, units: draft}",
        "dispatches: {from: open, to: draft}",
        "dispatches: {from: draft, to: open}",
    ],
)
def test_it_goes(fact: str) -> None:
    event = public_event(fact)
    assert (event.quotes, event.figures, event.dispatches) == ((), (), ())


@pytest.mark.parametrize(
    "fact",
    [
        "quotes: {gist: 听说要来, speaker: resi, attribution: 一位居民}",
        "quotes: {gist: 听说要来, speaker: resi, speaker_unit: open}",
        "figures: {label: 捐款, value: 9, units: [draft, open]}",
        "dispatches: {from: open, to: draft, to_text: 各村}",
        "quotes: {gist: 听说要来}",
        "figures: {label: 捐款, value: 9}",
    ],
)
def test_it_stays_while_it_says_the_same(fact: str) -> None:
    event = public_event(fact)
    assert len((*event.quotes, *event.figures, *event.dispatches)) == 1
