"""What an editor is told: every mistake of a file at once, at its place, with the nearest right answer."""

from __future__ import annotations

import textwrap

import pytest

from site_builder.load import load_text
from site_builder.problems import Problem, in_order
from site_builder.schema import read_records
from site_builder.schema.explain import describe


def mistakes(folder: str, text: str) -> tuple[Problem, ...]:
    loaded = load_text(textwrap.dedent(text), f"content/{folder}/x.yml")
    assert loaded.problems == ()
    return in_order(read_records(loaded.value).problems)


def seen(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str]]:
    """Code, line, column and hint of each."""
    return [(each.code, each.location.line, each.location.column, each.hint()) for each in problems]


def test_ten_mistakes_of_one_file_are_told_at_once() -> None:
    text = """\
        name: 水利局下沉
        categry: meeting
        date: 2020年2月5日
        time: 8点半
        status: aproved
        summary: ""
        order: 第三
        units: [{unit: shuiliju, rol: 主办}]
        figures:
          - value: "1,000"
        sources: 第一篇
        privacy: [health]
        """

    assert seen(mistakes("events", text)) == [
        ("SCH002", 2, 1, "是否为 category?"),
        ("SCH005", 3, 7, "是否为 2020-02-05?"),
        ("SCH011", 4, 7, "是否为 08:30?"),
        ("SCH004", 5, 9, "是否为 approved?"),
        ("SCH003", 6, 10, ""),
        ("SCH009", 7, 8, ""),
        ("SCH002", 8, 26, "是否为 role?"),
        ("SCH001", 10, 5, ""),
        ("SCH009", 10, 12, "是否为 1000?"),
        ("SCH006", 11, 10, ""),
        ("SCH004", 12, 10, ""),
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("figures: {label: 人, →valeu: 3}", "是否为 value?"),
        ("figures: [{label: 人, →as_prined: 几百}]", "是否为 as_printed?"),
        ("dispatches: [{→form: a}]", "是否为 from?"),
        ("dispatches: [{headcount: {label: 人, →unti: 名}}]", "是否为 unit?"),
        ("sources: [a, {source: b, →locater: 一}]", "是否为 locator?"),
        ("units: {unit: a, →roel: 主办}", "是否为 role?"),
        ("summary: {→zh-Hnat: 名}", "是否为 zh-Hant?"),
        ("aliases: [{name: 名, →bassis: inferred}]", "是否为 basis?"),
        ("date: {→edft: 2020}", "是否为 edtf?"),
        ("notes: {text: 误, →reding: 正}", "是否为 reading?"),
        ("corrections: {date: 2020, text: 改, →raeson: 误}", "是否为 reason?"),
        ("→完全不同: 1", ""),
    ],
)
def test_an_unknown_field_anywhere_has_the_nearest_of_its_own_neighbours(text: str, hint: str) -> None:
    assert seen(mistakes("events", f"name: 名\n{text.replace('→', '')}\n")) == [
        ("SCH002", 2, text.index("→") + 1, hint)
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("summary: →[一]", "summary 应为文字或“字段: 值”,这里是列表"),
        ("summary: →true", "summary 应为文字或“字段: 值”,这里是true"),
        ("units: [→[a]]", "units 应为文字或“字段: 值”,这里是列表"),
        ("units: {unit: →[a]}", "unit 应为文字,这里是列表"),
        ("units: →true", "units 应为列表,这里是true"),
        ("figures: →三", "figures 应为“字段: 值”,这里是三"),
        ("figures: [→[]]", "figures 应为“字段: 值”,这里是列表"),
        ("figures: [{label: 人, average: →yes}]", "average 应为true 或 false,这里是“yes”"),
        ("figures: {label: 人, value: →[3]}", "value 应为数值,如 15700、3.6、2/3、50%,这里是列表"),
        ("figures: [{label: 人, follows: →甲}]", "follows 应为key 或 events/条目id#key,这里是甲"),
        ('order: →"3"', "order 应为数字,这里是“3”"),
        ("order: →true", "order 应为数字,这里是true"),
        ("follows: [→~]", "follows 应为文字,这里是空值"),
    ],
)
def test_a_value_of_the_wrong_type(text: str, message: str) -> None:
    (found,) = mistakes("events", f"name: 名\n{text.replace('→', '')}\n")

    assert (found.code, found.location.line, found.location.column) == ("SCH009", 2, text.index("→") + 1)
    assert found.message() == message


ADDRESS = "url 应为网址或邮箱,如 https://example.org/、mailto:name@example.org,这里是"
PRIVACY = "public / health / quarantine / family / finance / withheld"


@pytest.mark.parametrize(
    ("folder", "text", "message"),
    [
        ("sources", "url: www.example.org", f"{ADDRESS}www.example.org"),
        ("sources", "url: javascript:alert(1)", f"{ADDRESS}javascript:alert(1)"),
        ("events", "privacy:", f"privacy 不能为 空值,可用的值:{PRIVACY}"),
        ("images", "file: ' '", "file 的值有误:不能为空"),
        ("events", "date: {edtf: ''}", "日期  有误:没有日期"),
        ("events", "date: {edtf: 2020-13}", "日期 2020-13 有误:没有这个月份"),
        ("events", "embargo: 2026", "日期 2026 有误:须写明某一天,如 2026-12-01"),
        ("units", "formerly: [nul]", "id nul 不合规定:这是 Windows 的保留名"),
        ("units", "summary: {zh-Hans: 有, zh-Hant: ' '}", "zh-Hant 的值有误:不能为空"),
        ("units", "summary: {}", "summary 的值有误:不能为空"),
    ],
)
def test_messages_say_what_was_found_and_what_is_right(folder: str, text: str, message: str) -> None:
    (found,) = mistakes(folder, f"name: 名\n{text}\n")

    assert found.message() == message


def test_a_misspelled_required_field_is_told_once() -> None:
    assert seen(mistakes("events", "nmae: 名\n")) == [("SCH002", 1, 1, "是否为 name?")]
    assert seen(mistakes("events", "name: 名\nfigures: [{lable: 人}]\n")) == [
        ("SCH002", 2, 12, "是否为 label?")
    ]


def test_a_missing_field_is_told_where_it_is_missing() -> None:
    assert seen(mistakes("events", "\n\nsummary: 述\n")) == [("SCH001", 3, 1, "")]
    assert seen(mistakes("units", "name: 名\nparents:\n  - a\n  - role: leads\n")) == [("SCH001", 4, 5, "")]
    assert seen(mistakes("units", "name: 名\nposts: {count: 2}\n")) == [("SCH001", 2, 1, "")]


def test_what_was_found_is_told_on_one_line() -> None:
    (found,) = mistakes("events", "name: 名\nstatus: |\n" + "  很长的文字\n" * 20)

    assert "\n" not in found.message()
    assert (
        found.values["found"] == "很长的文字 很长的文字 很长的文字 很长的文字 很长的文字 很长的文字 很长的文…"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "@empty"), (True, "true"), ([], "@list"), ({}, "@mapping"), (3, "3"), ("a\n b", "a b")],
)
def test_values_are_described_by_what_they_are(value: object, shown: str) -> None:
    assert describe(value) == shown
