"""What may be published: by status, embargo and privacy; nothing else leaves the records."""

from __future__ import annotations

import datetime
import re

import pytest

from site_builder.graph import (
    Key,
    check_hidden_references,
    compose,
    facts,
    figures_of,
    is_public,
    public_records,
)
from site_builder.problems import Location
from site_builder.schema import MODELS, Entry, Kind, Measure, Record, Unit
from site_builder.schema.references import found_in, references
from site_builder.schema.values import CampaignRef, FigureRef, Ref
from tests.contents import Files, addresses, entries, key, records, told
from tests.schema.full import FULL

TODAY = datetime.date(2026, 12, 1)


def shown(files: Files) -> list[str]:
    return addresses(list(public_records(records(files), TODAY)))


def public(files: Files, address: str) -> Entry:
    return public_records(records(files), TODAY)[key(address)].entry


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("", True),
        ("status: approved", True),
        ("status: draft", False),
        ("status: in_review", False),
        ("status: withdrawn", False),
        ("status: draft\npublish_reason: 理由", False),
        ("embargo: 2026-11-30", True),
        ("embargo: 2026-12-01", True),
        ("embargo: 2026-12-02", False),
        ("embargo: 2026-12-02\npublish_reason: 理由", False),
        ("embargo: 2020-01-01\nstatus: withdrawn", False),
    ],
)
@pytest.mark.parametrize("kind", Kind)
def test_an_entry_is_public_when_approved_and_no_longer_under_embargo(
    kind: Kind, text: str, is_shown: bool
) -> None:
    (record,) = entries({f"{kind.folder}/x": f"name: 名\n{text}"})

    assert is_public(record.entry, TODAY) is is_shown


@pytest.mark.parametrize(
    ("folder", "text", "is_shown"),
    [
        ("people", "privacy: public_role", True),
        ("people", "privacy: volunteer", True),
        ("people", "privacy: resident", False),
        ("people", "privacy: resident\npublish_reason: 本人同意", True),
        ("people", "privacy: resident\npublish_reason: 本人同意\nstatus: draft", False),
        ("people", "privacy: anonymised", False),
        ("people", "privacy: anonymised\npublish_reason: 本人同意", False),
        ("events", "privacy: public", True),
        ("events", "privacy: health", False),
        ("events", "privacy: withheld", False),
        ("events", "privacy: health\npublish_reason: 官方通报", True),
        ("images", "privacy: family", False),
        ("images", "privacy: family\npublish_reason: 本人同意", True),
    ],
)
def test_private_people_events_and_images_need_a_reason(folder: str, text: str, is_shown: bool) -> None:
    assert bool(shown({f"{folder}/x": f"name: 名\n{text}"})) is is_shown


FACTS = """\
name: 名
figures: [{label: 明}, {label: 密, privacy: health}, {label: 许, privacy: health, publish_reason: 官方通报}]
dispatches:
  - {duty: 密, privacy: withheld, headcount: {label: 明}}
  - duty: 明
    headcount: [{label: 明}, {label: 密, privacy: finance}]
    targets: {label: 密, privacy: withheld}
    goods: {label: 许, privacy: finance, publish_reason: 公示}
quotes: [{gist: 明}, {gist: 密, privacy: family}]
remarks: [{text: 密, privacy: quarantine}, {text: 明}]
"""


@pytest.mark.parametrize(
    ("folder", "own"),
    [
        ("events", ""),
        ("units", "posts: [{title: 密, privacy: family}, {title: 明}]"),
        ("people", "posts: {title: 密, privacy: family}"),
        ("measures", "parts: {name: 明, figures: [{label: 密, privacy: health}, {label: 明}]}"),
    ],
)
def test_withheld_facts_are_taken_out_wherever_they_stand(folder: str, own: str) -> None:
    files = {f"{folder}/x": FACTS + own}
    before = records(files)[key(f"{folder}/x")].entry
    entry = public(files, f"{folder}/x")

    assert "密" in repr(before)
    assert "密" not in repr(entry)
    assert "密" not in entry.model_dump_json()
    assert all(fact.is_public for _, fact in facts(entry))
    assert [figure.label.text for _, figure in figures_of(entry)][:4] == ["明", "许", "明", "许"]
    assert len(entry.dispatches) == len(entry.quotes) == len(entry.remarks) == 1
    if isinstance(entry, Unit):
        assert [post.title.text for post in entry.posts] == ["明"]
    if isinstance(entry, Measure):
        assert [figure.label.text for figure in entry.parts[0].figures] == ["明"]


def test_an_entry_without_secrets_is_passed_on_as_it_is() -> None:
    given = records({"units/a": "name: 甲\nfigures: {label: 人}\nparents: b", "units/b": "name: 乙"})

    assert public_records(given, TODAY)[key("units/a")].entry is given[key("units/a")].entry


HIDDEN = {
    "campaigns/hidden-c": "name: 行动\nstatus: draft",
    "units/hidden-u": "name: 局\nstatus: draft\ncategory: area",
    "people/hidden-p": "name: 某\nprivacy: anonymised",
    "people/hidden-r": "name: 某\nprivacy: resident",
    "events/hidden-e": "name: 事\nprivacy: health\nfigures: {key: k, label: 人}",
    "documents/hidden-d": "name: 文\nembargo: 2027-01-01",
    "measures/hidden-m": "name: 法\nstatus: withdrawn",
    "places/hidden-l": "name: 桥\nstatus: in_review",
    "sources/hidden-s": "name: 报道\nstatus: draft",
    "sources/s": "name: 报道",
    "units/u": "name: 局\ncategory: area",
}

REFERRING = """\
name: 名
campaigns: hidden-c
sources: [{source: hidden-s, locator: 密}, s]
figures:
  - {key: a, label: 明, units: [u, hidden-u], place: hidden-l, measures: hidden-m}
  - {key: b, label: 密, privacy: health}
  - key: c
    label: 明
    subset_of: events/hidden-e#k
    paired_with: b
    follows: a
    conflicts_with: [events/hidden-e#k, a, b]
dispatches:
  - {duty: 密, from: [hidden-u]}
  - {duty: 明, from: [hidden-u, u], to: [hidden-l, u], people: [hidden-p]}
quotes: {gist: 明, speaker: hidden-r, speaker_unit: hidden-u}
notes: {text: 明, sources: [hidden-s, s]}
"""

OWN = {
    "campaigns": "place: hidden-l\nlead_units: [hidden-u, u]",
    "units": "parents: [{unit: hidden-u, note: 密}, u]\nmembers: hidden-u\nplace: hidden-l\n"
    "posts: {title: 明, holder: hidden-p}",
    "people": "posts: {title: 明, unit: hidden-u}",
    "events": "people: [{person: hidden-p, role: 密}]\nunits: {unit: hidden-u, role: 密}\nplace: hidden-l\n"
    "relative_to: hidden-e\nfollows: hidden-e\ndocuments: hidden-d\nmeasures: hidden-m",
    "documents": "issuers: hidden-u\nauthors: [hidden-r]\naddressees: hidden-u\nmeasures: hidden-m",
    "measures": "based_on: hidden-m\nunits: {unit: hidden-u, role: 密}\ndocuments: hidden-d\n"
    "parts: {name: 明, figures: {label: 明, units: hidden-u}}",
    "places": "parents: [{place: hidden-l, note: 密}]\nunits: hidden-u",
    "sources": "",
    "images": "people: hidden-p\nunits: hidden-u\nplace: hidden-l\nevents: hidden-e",
}


@pytest.mark.parametrize("folder", OWN)
def test_public_entries_name_nothing_that_is_hidden(folder: str) -> None:
    files = {**HIDDEN, f"{folder}/x": REFERRING + OWN[folder]}
    entry = public(files, f"{folder}/x")

    assert "hidden" not in repr(entry)
    assert "密" not in repr(entry)
    assert [str(ref) for _, ref in references(entry)][:3] == ["s", "u", "u"]
    assert [str(ref) for _, ref in found_in(entry, FigureRef)] == ["a", "a"]
    assert [dispatch.duty.text for dispatch in entry.dispatches if dispatch.duty] == ["明"]


def test_a_fact_does_not_seem_to_come_from_another_source_than_its_own() -> None:
    files = {**HIDDEN, "units/x": "name: 名\nsources: s\nfigures: {label: 人, sources: hidden-s}"}
    (figure,) = public(files, "units/x").figures

    assert [cited.source for cited in figure.sources] == ["hidden-s"]


def test_a_dispatch_does_not_seem_to_come_from_another_unit_than_its_own() -> None:
    files = {**HIDDEN, "units/x": "name: 名\ndispatches: [{from: hidden-u, to: u}, {to: u}]"}
    made = compose(public_records(records(files), TODAY))

    assert [addresses(link.senders) for link in made.dispatches] == [["units/x"]]


def secret(text: str) -> str:
    """``text`` with a secret word in everything that an editor wrote in words."""
    return re.sub(r"[\u4e00-\u9fff]+", "密", text)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("hidden", ["status: draft", "embargo: 2026-12-02", "status: withdrawn"])
def test_no_word_of_a_hidden_entry_is_in_the_chronicle(kind: Kind, hidden: str) -> None:
    """The secret stands in every text field that an entry of the kind can have."""
    text = re.sub(r"(?m)^(status|embargo):.*\n", "", secret(FULL[kind]))
    (record,) = entries({f"{kind.folder}/wanzheng": f"{text}\n{hidden}\n"})
    others = {Key(each.kind, each.id): each for each in entries({"units/a": "name: 甲"})}
    given = {**others, Key(kind, "wanzheng"): record}
    made = compose(public_records(given, TODAY))

    assert repr(record.entry).count("密") > 40
    assert "密" not in repr([each.entry for each in made.records.values()])
    assert made.records.keys() == others.keys()
    assert (made.timeline, made.dispatches, made.homonyms) == ((), (), frozenset())


@pytest.mark.parametrize("kind", Kind)
def test_no_word_of_a_withheld_fact_is_in_the_chronicle(kind: Kind) -> None:
    """Every fact of a full entry is withheld; the secret stands in all its texts, at any depth."""
    text = re.sub(r"(?m)^( +)publish_reason:.*\n", "", FULL[kind])
    text = re.sub(r"(?m)^(status|embargo):.*\n", "", text)
    (record,) = entries({f"{kind.folder}/wanzheng": text})
    withheld = [fact for _, fact in facts(record.entry) if not fact.is_public]
    words = {word for fact in withheld for word in re.findall(r"text='([^']*)'", repr(fact))}
    elsewhere = record.entry.model_copy(
        update=dict.fromkeys(("figures", "dispatches", "quotes", "remarks", "posts", "parts"), ())
    )
    words -= {word for word in words if word in repr(elsewhere)}

    public_entry = public_records({Key(kind, "wanzheng"): record}, TODAY)[Key(kind, "wanzheng")].entry

    assert len(withheld) >= 5
    assert len(words) > 5
    assert [word for word in words if word in repr(public_entry)] == []


def test_every_kind_of_fact_is_among_the_full_entries() -> None:
    """Else the tests above would overlook a new one."""
    found = {
        type(fact).__name__
        for kind in Kind
        for record in entries({f"{kind.folder}/wanzheng": FULL[kind]})
        for _, fact in facts(record.entry)
    }

    assert found == {"Figure", "Dispatch", "Post", "Quote", "Remark"}
    assert set(MODELS) == set(FULL)


def hidden_references(files: Files) -> list[tuple[str, str, int, int]]:
    return told(list(check_hidden_references(records(files), TODAY)))


def test_references_to_what_is_not_yet_public_are_told() -> None:
    files = {
        **HIDDEN,
        "events/a": "name: 事\nunits: [u, hidden-u]\ndocuments: hidden-d\nmeasures: hidden-m",
        "events/b": "name: 事\nunits: hidden-u\nstatus: draft",
    }

    assert hidden_references(files) == [
        ("REF005", "events/a.yml", 2, 12),
        ("REF005", "events/a.yml", 3, 12),
        ("REF005", "events/a.yml", 4, 11),
    ]


def test_references_to_what_is_withheld_for_privacy_are_in_order() -> None:
    files = {**HIDDEN, "events/a": "name: 事\npeople: [hidden-p, hidden-r]\nfollows: hidden-e"}

    assert hidden_references(files) == []


def test_a_private_person_who_is_a_draft_is_told_as_a_draft() -> None:
    files = {
        "people/p": "name: 某\nprivacy: anonymised\nstatus: draft",
        "events/a": "name: 事\npeople: p",
    }
    (found,) = check_hidden_references(records(files), TODAY)

    assert told([found]) == [("REF005", "events/a.yml", 2, 9)]
    assert found.related == (Location("content/people/p.yml", 1, 1),)


def test_the_settings_may_not_name_a_hidden_campaign() -> None:
    at = Location("content/chronicle.yml", 3, 12)
    settings: list[tuple[Location, Ref]] = [(at, CampaignRef("hidden-c")), (at, CampaignRef("nowhere"))]

    found = list(check_hidden_references(records(HIDDEN), TODAY, settings))

    assert [(each.code, each.location, each.values["found"]) for each in found] == [
        ("REF005", at, "hidden-c")
    ]


def test_records_keep_their_places() -> None:
    given = records({"units/a": "name: 甲\nfigures: {label: 密, privacy: health}"})
    made = public_records(given, TODAY)[key("units/a")]

    assert (made.kind, made.id, made.location) == (Kind.UNIT, "a", Location("content/units/a.yml", 1, 1))
    assert isinstance(made, Record)
