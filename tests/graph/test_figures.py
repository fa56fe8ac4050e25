"""Figures that refer to each other."""

from __future__ import annotations

from site_builder.graph import Key, check, figures_of
from site_builder.problems import Problem
from site_builder.schema import Kind
from tests.contents import Files, entries, records, told

MEASURE = """\
name: 法
figures: {key: a, label: 户}
dispatches:
  - headcount: {key: b, label: 人}
    targets: {key: c, label: 社区}
    goods: {key: d, label: 帐篷}
parts:
  - {name: 一, figures: {key: e, label: 人}}
sources: s
"""
SOURCE = {"sources/s": "name: 报道"}


def problems_of(files: Files) -> list[Problem]:
    return [each for each in check(records({**SOURCE, **files})) if each.code.startswith("REF")]


def test_figures_stand_in_dispatches_and_parts_too() -> None:
    (record,) = entries({"measures/m": MEASURE})

    assert [(path, figure.key) for path, figure in figures_of(record.entry)] == [
        (("figures", 0), "a"),
        (("dispatches", 0, "headcount", 0), "b"),
        (("dispatches", 0, "targets", 0), "c"),
        (("dispatches", 0, "goods", 0), "d"),
        (("parts", 0, "figures", 0), "e"),
    ]


def test_a_key_is_used_once_in_an_entry() -> None:
    (found,) = problems_of({"measures/m": MEASURE.replace("key: e", "key: a"), "measures/n": MEASURE})

    assert told([found]) == [("REF007", "measures/m.yml", 8, 30)]
    assert [str(at) for at in found.related] == ["content/measures/m.yml:2:16"]


def test_figures_refer_to_each_other_within_and_across_entries() -> None:
    event = """\
        name: 事
        sources: s
        units: u
        date: 2020
        figures:
          - {key: x, label: 人, subset_of: y, paired_with: measures/m#b, follows: events/e#y}
          - {key: y, label: 人, conflicts_with: [x, measures/m#e]}
    """

    assert problems_of({"measures/m": MEASURE, "events/e": event, "units/u": "name: 局"}) == []


def test_a_figure_that_is_not_there_is_told_with_the_nearest_key() -> None:
    event = """\
        name: 事
        figures:
          - {key: xiachen, label: 人, subset_of: xiachne}
          - {label: 人, paired_with: measures/m#bb, follows: measures/n#a}
          - {label: 人, conflicts_with: [xiachen, e, events/e#y]}
    """
    found = problems_of({"measures/m": MEASURE, "events/e": event})

    assert [(*told([each])[0], each.hint()) for each in found] == [
        ("REF006", "events/e.yml", 3, 41, "是否为 xiachen?"),
        ("REF006", "events/e.yml", 4, 29, "是否为 measures/m#b?"),
        ("REF006", "events/e.yml", 4, 53, ""),
        ("REF006", "events/e.yml", 5, 42, ""),
        ("REF006", "events/e.yml", 5, 45, ""),
    ]


def test_figures_of_an_entry_that_could_not_be_read_are_not_missed() -> None:
    files = {"events/e": "name: 事\nfigures: {label: 人, follows: measures/broken#a}"}

    found = check(records(files), known={Key(Kind.MEASURE, "broken")})

    assert "REF006" not in {each.code for each in found}
