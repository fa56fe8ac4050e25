from __future__ import annotations

from textwrap import dedent, indent

import pytest

from site_builder.text import Script
from site_builder.views.citations import cite
from site_builder.views.figures import figure_view, figure_views
from site_builder.views.shapes import FigureView
from tests.chronicles import edition, key, told

OWNER = key("events/a")


def figures(written: str, more: str = "", script: Script = Script.HANS) -> tuple[FigureView, ...]:
    """The figures of an event, written as the items of a YAML list."""
    chronicle = f"== events/a\nname: 值守\nfigures:\n{indent(dedent(written).strip(), '  ')}\n{more}"
    of = edition(chronicle, script=script)
    return figure_views(of, of.entry(OWNER).figures, OWNER, cite(of))


def number(figure: FigureView) -> str:
    return f"{figure.before}{figure.value}{figure.after}{figure.unit}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{label: 人, value: 6, unit: 名}", "6名"),
        ("{label: 人, value: 0, unit: 例}", "0例"),
        ("{label: 款, value: 3.6, unit: 万元}", "3.6万元"),
        ("{label: 占比, value: 2/3}", "2/3"),
        ("{label: 占比, value: 50%, approx: about}", "约50%"),
        ("{label: 人, value: 175, unit: 名, approx: at_least}", "175余名"),
        ("{label: 人, value: 200, unit: 人, approx: at_most}", "近200人"),
        ("{label: 人, value: 200, unit: 人, approx: about}", "约200人"),
        ("{label: 人, value: 10000, unit: 名, approx: rounded}", "10000（取整）名"),
        ("{label: 人, value: 10000, unit: 名, approx: rounded, as_printed: 万名}", "万名"),
        ("{label: 人, value: 300000, unit: 人, approx: at_least, as_printed: 30余万}", "30余万人"),
        (
            "{label: 人次, value: 200, unit: 人次, approx: contradictory, as_printed: 近200余人次}",
            "近200余人次",
        ),
        ("{label: 人, unit: 人, as_printed: 几百}", "几百人"),
        ("{label: 人, unit: 人, as_printed: 几百人}", "几百人"),
        ("{label: 人, unit: 人}", "数目未载"),
        ("{label: 人, unit: 人, approx: at_least}", "数目未载"),
        ("{label: 人, value: 3, unit: 名, limit: minimum}", "至少3名"),
        ("{label: 距离, value: 1, unit: 米, limit: maximum}", "至多1米"),
        ("{label: 体温计, unit: 支, limit: minimum, as_printed: 至少一支}", "至少一支"),
        ("{label: 人, value: 20, unit: 人, average: true}", "平均20人"),
        ("{label: 人, value: 20, unit: 人, average: true, approx: about}", "平均约20人"),
    ],
)
def test_a_number_reads_as_its_source_means_it(written: str, expected: str) -> None:
    (figure,) = figures(f"- {written}")
    assert number(figure) == expected


@pytest.mark.parametrize(
    ("written", "details"),
    [
        ("{label: 水, value: 1, per: 每户每天}", ["每户每天"]),
        ("{label: 占比, value: 2/3, share_of: 市直机关人员}", ["占市直机关人员"]),
        ("{label: 款, value: 5, unit: 元, direction: donated, form: cash}", ["捐赠", "现金"]),
        ("{label: 款, value: 5, unit: 元, direction: spent, form: cash_and_goods}", ["支出", "现金与实物"]),
        ("{label: 物, value: 5, direction: received, form: goods}", ["收到", "实物"]),
        ("{label: 人, value: 5, as_of: 2020-02-05}", ["截至2020年2月5日"]),
        ("{label: 人, value: 5, until_publication: true}", ["截至报道发表时"]),
        ("{label: 人, value: 5, as_printed: 五名}", ["原文作“五名”"]),
        ("{label: 人, as_printed: 几名}", []),
        ("{label: 人, value: 5, note: 每天两班}", ["每天两班"]),
    ],
)
def test_what_a_number_depends_on_stands_beside_it(written: str, details: list[str]) -> None:
    (figure,) = figures(f"- {written}")
    assert list(figure.details) == details


def test_figures_name_those_they_belong_with() -> None:
    made = figures("""
    - {key: all, label: 排查, value: 423, unit: 人}
    - {key: part, label: 隔离, value: 54, unit: 人, subset_of: all}
    - {key: home, label: 居家, value: 12, unit: 人, follows: part}
    - {label: 住户, value: 304, unit: 户, paired_with: all}
    """)
    assert [list(figure.details) for figure in made] == [
        [],
        ["其中之一部分：排查 423人"],
        ["前一阶段：隔离 54人"],
        ["同一对象，另计：排查 423人"],
    ]


def test_a_sum_names_what_it_adds_up_and_a_number_its_other_places() -> None:
    made = figures("""
    - {key: all, label: 合计, value: 7, unit: 人, sum_of: [east, west]}
    - {key: east, label: 城东, value: 3, unit: 人}
    - {key: west, label: 城西, value: 4, unit: 人}
    - {label: 标题所称, value: 7, unit: 人, same_as: all}
    """)
    assert [list(figure.details) for figure in made] == [
        ["合计：城东 3人＋城西 4人"],
        [],
        [],
        ["又见：合计 7人"],
    ]


def test_a_sum_of_which_a_part_is_withheld_is_told_without_its_parts() -> None:
    made = figures("""
    - {label: 合计, value: 7, unit: 人, sum_of: [east, west]}
    - {key: east, label: 城东, value: 3, unit: 人}
    - {key: west, label: 城西, value: 4, unit: 人, privacy: health}
    """)
    assert [list(figure.details) for figure in made] == [[], []]


def test_conflicts_stand_side_by_side_within_an_entry_and_across_entries() -> None:
    more = """
== units/water
name: 市水利局
parents: zhengzhou
figures: {key: sent, label: 派出人数, value: 20, unit: 名, approx: at_least}
== units/water-yj
name: 市水利局
== units/zhengzhou
name: 郑州市
category: area
"""
    first, _ = figures(
        """
    - {label: 人数, value: 18, unit: 名, conflicts_with: [other, units/water#sent]}
    - {key: other, label: 人数, unit: 名, as_printed: 十几名}
    """,
        more,
    )
    assert list(first.details) == [
        "与此不一致：人数 十几名",
        "与此不一致：市水利局（郑州市）：派出人数 20余名",
    ]


def test_a_figure_within_a_dispatch_or_a_part_can_be_named() -> None:
    more = """
== measures/five
name: 五员
parts: {name: 宣传员, figures: {key: staff, label: 宣传员, value: 9, unit: 名}}
dispatches: {to_text: 各处, headcount: {key: sent, label: 派出, value: 3, unit: 名}}
"""
    (first,) = figures(
        "- {label: 人, value: 1, conflicts_with: [measures/five#staff, measures/five#sent]}", more
    )
    assert list(first.details) == ["与此不一致：五员：宣传员 9名", "与此不一致：五员：派出 3名"]


def test_nothing_is_told_of_a_withheld_figure() -> None:
    more = """
== units/hidden
name: 未公开的单位
status: draft
figures: {key: sent, label: 隐去的数, value: 77}
"""
    (figure,) = figures(
        """
    - {label: 人, value: 1, subset_of: secret, conflicts_with: [secret, units/hidden#sent]}
    - {key: secret, label: 隐去的数, value: 77, privacy: health}
    """,
        more,
    )
    assert figure.details == ()


def test_what_a_figure_speaks_of_is_linked_but_not_its_own_entry() -> None:
    chronicle = """
        == units/a
        name: 甲局
        figures: {label: 人, value: 1, units: [a, b], place: c, measures: m}
        == units/b
        name: 乙局
        == units/c
        name: 丙街道
        category: subdistrict
        == measures/m
        name: 包保
    """
    of = edition(chronicle)
    owner = key("units/a")
    made = figure_view(of, of.entry(owner).figures[0], owner, cite(of))
    assert [told(link) for link in made.scope] == [
        "乙局 → units/b/",
        "丙街道 → units/c/",
        "包保 → measures/m/",
    ]


@pytest.mark.parametrize(
    ("value", "sorted_as"),
    [
        ("15700", 15700.0),
        ("3.6", 3.6),
        ("2/3", 0.6667),
        ("50%", 0.5),
        ("-3", -3.0),
        ("9" * 20, 1e20),
    ],
)
def test_figures_sort_by_their_number(value: str, sorted_as: float) -> None:
    (figure,) = figures(f"- {{label: 人, value: '{value}'}}")
    assert float(figure.sort_value) == sorted_as


def test_a_figure_without_a_number_has_nothing_to_sort_by() -> None:
    (figure,) = figures("- {label: 人, as_printed: 几百}")
    assert figure.sort_value == ""


def test_an_inferred_figure_says_so() -> None:
    stated, inferred = figures("- {label: 人, value: 1}\n- {label: 人, value: 1, basis: inferred}")
    assert (stated.inferred, inferred.inferred) == (False, True)


def test_words_around_a_number_are_in_the_script_of_the_edition() -> None:
    (figure,) = figures(
        "- {label: 党员, value: 175, unit: 个, approx: at_least, form: cash}", script=Script.HANT
    )
    assert (figure.label, number(figure), figure.details) == ("黨員", "175餘個", ("現金",))
