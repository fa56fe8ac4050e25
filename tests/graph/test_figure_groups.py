"""Figures that belong together."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import PlacedFigure, processes, wholes
from site_builder.graph.figure_groups import conflicts
from tests.chronicles import graph


def told(group: Iterable[PlacedFigure]) -> list[str]:
    return [f"{placed.owner.id}:{placed.figure.value}" for placed in group]


def figures(*lines: str, other: str = "{label: 人, value: 0}") -> str:
    """A chronicle of two units with figures."""
    own = "".join(f"  - {line}\n" for line in lines)
    return f"== units/a\nname: 甲\nfigures:\n{own}== units/b\nname: 乙\nfigures: {other}\n"


def test_figures_that_contradict_each_other_stand_together_though_only_one_says_so() -> None:
    chronicle = graph(
        figures("{key: x, label: 人, value: 1}", "{label: 人, value: 2, conflicts_with: x}", "{label: 户}")
    )
    assert [told(group) for group in chronicle.conflicts] == [["a:1", "a:2"]]


def test_conflicts_join_through_a_third_figure_and_across_entries() -> None:
    chronicle = graph(
        figures(
            "{key: x, label: 人, value: 1, conflicts_with: units/b#y}",
            "{label: 人, value: 2, conflicts_with: x}",
            "{key: p, label: 户, value: 7}",
            "{label: 户, value: 8, conflicts_with: p}",
            other="{key: y, label: 人, value: 3, conflicts_with: units/a#x}",
        )
    )
    assert [told(group) for group in chronicle.conflicts] == [["a:1", "a:2", "b:3"], ["a:7", "a:8"]]


def test_a_figure_is_in_conflict_neither_with_itself_nor_with_one_that_is_not_public() -> None:
    chronicle = graph(
        figures(
            "{key: x, label: 人, value: 1, conflicts_with: [x, s]}",
            "{key: s, label: 人, value: 2, privacy: health}",
        )
    )
    assert conflicts(chronicle.records) == ()


def test_a_process_goes_from_its_first_stage_to_its_last() -> None:
    chronicle = graph(
        figures(
            "{label: 人, value: 12, follows: y}",
            "{key: y, label: 人, value: 54, follows: x}",
            "{key: x, label: 人, value: 423}",
        )
    )
    assert [told(stages) for stages in processes(chronicle.records)] == [["a:423", "a:54", "a:12"]]


def test_a_process_that_branches_is_told_each_way_and_a_circle_not_at_all() -> None:
    chronicle = graph(
        figures(
            "{key: x, label: 人, value: 9}",
            "{label: 人, value: 5, follows: x}",
            "{label: 人, value: 4, follows: x}",
            "{key: m, label: 人, value: 1, follows: n}",
            "{key: n, label: 人, value: 2, follows: m}",
        )
    )
    assert [told(stages) for stages in processes(chronicle.records)] == [["a:9", "a:5"], ["a:9", "a:4"]]


def test_a_whole_has_its_parts_and_a_sum_what_it_adds_up() -> None:
    chronicle = graph(
        figures(
            "{key: all, label: 人, value: 9}",
            "{label: 人, value: 5, subset_of: all}",
            "{label: 人, value: 6, subset_of: all}",
            "{label: 人, value: 9, sum_of: [all, units/b#y]}",
            other="{key: y, label: 人, value: 3}",
        )
    )
    assert [(told([each.whole]), told(each.parts), each.summed) for each in wholes(chronicle.records)] == [
        (["a:9"], ["a:5", "a:6"], False),
        (["a:9"], ["a:9", "b:3"], True),
    ]
