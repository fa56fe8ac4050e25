"""Charts: only figures of one unit and kind on a scale, each bar in proportion, its end saying how exact."""

from __future__ import annotations

import pytest

from site_builder.text import Script
from site_builder.views.chart_shapes import Bar, Chart
from site_builder.views.charts import charts
from tests.chronicles import edition, told

SOURCES = "== sources/s\nname: 报道\n"


def of(*lines: str, script: Script = Script.HANS) -> tuple[Chart, ...]:
    """The charts of one event with figures."""
    figures = "".join(f"  - {line}\n" for line in lines)
    event = f"== events/e\nname: 一事\nsources: {{source: s, locator: 第2段}}\nfigures:\n{figures}"
    return charts(edition(f"{event}{SOURCES}", script=script))


def drawn(bar: Bar) -> tuple[str, str, str, str, str]:
    return bar.figure.value, bar.start, bar.stop, bar.rest, bar.end


def test_a_process_is_stairs_down_from_its_first_stage() -> None:
    (chart,) = of(
        "{key: a, label: 申请, value: 400, unit: 人}",
        "{key: b, label: 培养, value: 54, unit: 人, follows: a}",
        "{label: 批准, value: 12, unit: 名, follows: b}",
    )
    assert (chart.kind, chart.title) == ("process", "同一过程的各阶段")
    assert [drawn(bar) for bar in chart.bars] == [
        ("400", "0", "100", "", "exact"),
        ("54", "0", "13.5", "100", "exact"),
        ("12", "0", "3", "13.5", "exact"),
    ]
    assert [told(link) for link in chart.links] == ["一事 → events/e/"]
    assert [told(link) for link in chart.cited] == ["第2段（报道） → sources/s/"]


def test_parts_that_may_overlap_start_together_and_the_rest_is_drawn() -> None:
    (chart,) = of(
        "{key: all, label: 干部, value: 200, unit: 人, approx: at_least}",
        "{label: 党员, value: 150, unit: 人, subset_of: all, approx: about}",
        "{label: 女, value: 100, unit: 人, subset_of: all, approx: at_most}",
    )
    assert chart.kind == "parts"
    assert [drawn(bar) for bar in chart.bars] == [
        ("200", "0", "100", "", "more"),
        ("150", "0", "75", "100", "about"),
        ("100", "0", "50", "100", "less"),
    ]


def test_the_parts_of_a_sum_follow_each_other() -> None:
    (chart,) = of(
        "{key: a, label: 甲, value: 30, unit: 户}",
        "{key: b, label: 乙, value: 70, unit: 户}",
        "{label: 合计, value: 100, unit: 户, sum_of: [a, b]}",
    )
    assert [drawn(bar) for bar in chart.bars] == [
        ("100", "0", "100", "", "exact"),
        ("30", "0", "30", "100", "exact"),
        ("70", "30", "100", "", "exact"),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "{label: 户, value: 5, unit: 户, subset_of: a}",
        "{label: 人, value: 5, unit: 人, per: 每天, subset_of: a}",
        "{label: 人, value: 5, unit: 人, average: true, subset_of: a}",
        "{label: 人, value: 5, unit: 人, limit: minimum, subset_of: a}",
        "{label: 人, value: 50%, unit: 人, subset_of: a}",
        "{label: 人, value: 1/2, unit: 人, subset_of: a}",
        "{label: 人, unit: 人, as_printed: 几个, subset_of: a}",
        "{label: 人, value: 50, unit: 人, subset_of: a}",
        "{label: 人, value: 5, unit: 人, subset_of: a, direction: donated}",
        "{label: 户, value: 5, unit: 户, follows: a}",
        "{label: 人, value: 11, unit: 人, sum_of: [a, b]}",
        "{label: 人, value: 30, unit: 人, sum_of: [a, c]}",
    ],
)
def test_figures_of_another_unit_or_kind_or_that_do_not_fit_are_not_drawn(part: str) -> None:
    others = (
        "{key: a, label: 人, value: 10, unit: 人}",
        "{key: b, label: 人, value: 10, unit: 人}",
        "{key: c, label: 户, value: 10, unit: 户}",
    )
    assert of(*others, part) == ()


def test_nothing_is_divided_by_nothing() -> None:
    assert (
        of("{key: a, label: 人, value: 0, unit: 人}", "{label: 人, value: 0, unit: 人, subset_of: a}") == ()
    )


def test_a_chart_is_in_the_script_of_its_edition() -> None:
    lines = (
        "{key: a, label: 户数, value: 9, unit: 个}",
        "{label: 其中党员, value: 3, unit: 个, subset_of: a}",
    )
    (chart,) = of(*lines, script=Script.HANT)
    assert chart.title == "總數與其中之一部分"
    assert [(bar.figure.label, bar.figure.unit) for bar in chart.bars] == [("戶數", "個"), ("其中黨員", "個")]


def sent(number: int, headcount: str) -> str:
    return f"""
== units/u{number}
name: 单位{number}
== events/e{number}
name: 派出{number}
campaigns: c
dispatches:
  - {{from: u{number}, headcount: {headcount}}}
"""


def test_people_sent_in_a_campaign_are_drawn_by_who_sent_them_the_most_first() -> None:
    campaign = "== campaigns/c\nname: 一役\n"
    most = "".join(
        sent(number, f"{{label: 干部, value: {number * 10}, unit: {'人名'[number % 2]}}}")
        for number in range(1, 13)
    )
    others = (
        sent(20, "{label: 每日, value: 900, unit: 人, per: 每天}")
        + sent(21, "{label: 班, value: 900, unit: 班}")
        + sent(22, "{label: 人次, value: 900, unit: 人次}")
    )
    others += sent(23, "{label: 合计, value: 900, unit: 人}").replace(
        "name: 单位23", "name: 各局\ncategory: set"
    )
    (chart,) = charts(edition(campaign + most + others))
    assert [told(link) for link in chart.links] == ["一役 → campaigns/c/"]
    assert chart.note == "取人数最多的 10 项，共 12 项"
    assert [bar.figure.value for bar in chart.bars] == [str(number * 10) for number in range(12, 2, -1)]
    assert [told(link) for link in chart.bars[0].links] == ["单位12 → units/u12/"]
    assert [told(link) for link in chart.bars[0].told] == ["派出12 → events/e12/"]
    assert chart.bars[5].stop == "58.33"


def test_one_number_of_people_is_no_chart() -> None:
    only = sent(1, "{label: 干部, value: 5, unit: 人}")
    assert charts(edition(f"== campaigns/c\nname: 一役\n{only}")) == ()
