"""Chronicle dates: what is read, what is refused and why, how dates sort and how they read."""

from __future__ import annotations

import re
from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import DateError, Precision, parse_date, read_date, suggest_date
from site_builder.terms import TERMS

_days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
_points = st.one_of(
    _days.map(date.isoformat),
    _days.map(lambda day: day.isoformat()[:7]),
    _days.map(lambda day: day.isoformat()[:4]),
    st.builds("{}-{}".format, st.integers(1900, 2099), st.integers(21, 24)),
)
_marked = st.builds("{}{}".format, _points, st.sampled_from(["", "?", "~", "%"]))
_unspecified = st.sampled_from(["202X", "200X", "20XX", "2022-XX", "2022-02-XX", "2024-02-XX", "2022-XX-XX"])
_intervals = st.tuples(_marked, _marked).map(
    lambda pair: "/".join(sorted(pair, key=lambda side: parse_date(side).sort_key))
)
_open = st.one_of(_marked.map("{}/..".format), _marked.map("../{}".format))
_written = st.one_of(_marked, _unspecified, _intervals, _open)


@given(_written)
def test_bounds_agree_with_the_reference(text: str) -> None:
    # The reference takes no qualifier after a season.
    ours, reference = parse_date(text), parse_edtf(re.sub(r"(?<!-)\b([0-9]{4}-2[1-4])[?~%]", r"\1", text))

    assert ours.earliest == _day(reference.lower_strict())
    assert ours.latest == _day(reference.upper_strict())


def _day(bound: struct_time | float) -> date | None:
    return date(*bound[:3]) if isinstance(bound, struct_time) else None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2020-02-05", Precision.DAY),
        ("2020-02", Precision.MONTH),
        ("2022-03-XX", Precision.MONTH),
        ("2020-21", Precision.SEASON),
        ("2020", Precision.YEAR),
        ("2022-XX", Precision.YEAR),
        ("202X", Precision.DECADE),
        ("20XX", Precision.CENTURY),
        ("2020-02-05/2020-02-16", Precision.DAY),
        ("2020-02-05/2020-03", Precision.MONTH),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert parse_date(text).precision is precision


def test_qualifiers() -> None:
    found = {text: parse_date(text) for text in ("2020", "2020?", "2020~", "2020%", "2020-01~/2020-02?")}

    assert {text: (day.approximate, day.uncertain) for text, day in found.items()} == {
        "2020": (False, False),
        "2020?": (False, True),
        "2020~": (True, False),
        "2020%": (True, True),
        "2020-01~/2020-02?": (True, True),
    }


def test_open_and_unknown_ends_differ() -> None:
    open_end, unknown_end = parse_date("2020-02-05/.."), parse_date("2020-02-05/")
    open_start, unknown_start = parse_date("../2020-02-05"), parse_date("/2020-02-05")

    assert (open_end.latest, open_end.open_end) == (None, True)
    assert (unknown_end.latest, unknown_end.open_end) == (None, False)
    assert (open_start.earliest, open_start.open_start) == (None, True)
    assert (unknown_start.earliest, unknown_start.open_start) == (None, False)
    assert all(day.is_interval for day in (open_end, unknown_end, open_start, unknown_start))


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("", "date_empty", None),
        ("  ", "date_empty", None),
        ("/", "date_empty", None),
        ("2020-02-30", "no_such_day", "2020-02-29"),
        ("2021-02-29", "no_such_day", "2021-02-28"),
        ("2020-02-00", "no_such_day", "2020-02"),
        ("2020-13-01", "no_such_month", "2020-01-13"),
        ("2020-13-31", "no_such_month", None),
        ("2020-25", "no_such_month", None),
        ("2020-02-31/..", "no_such_day", "2020-02-29/.."),
        ("2020/02/05", "date_separator", "2020-02-05"),
        ("2020/2/5", "date_separator", "2020-02-05"),
        ("2020/02", "date_separator", "2020-02"),
        ("2020.2.5", "date_separator", "2020-02-05"),
        ("20200205", "date_separator", "2020-02-05"),
        ("2020年2月5日", "date_chinese", "2020-02-05"),
        ("2020年2月5日至9日", "date_chinese", "2020-02-05/2020-02-09"),
        ("2020年2月26日-3月1日", "date_chinese", "2020-02-26/2020-03-01"),
        ("2020年2月左右", "date_chinese", "2020-02~"),
        ("2月5日", "date_chinese", None),
        ("2020-2-5", "date_digits", "2020-02-05"),
        ("2-5", "date_no_year", None),
        ("0000", "date_year", None),
        ("2020-02-05 10:00", "date_time", "2020-02-05"),
        ("2020-02-16/2020-02-05", "date_reversed", "2020-02-05/2020-02-16"),
        ("../..", "date_unbounded", None),
        ("２０２０-０２-０５", "date_form", "2020-02-05"),
        ("2020-02-05—09", "date_form", "2020-02-05/2020-02-09"),
        ("2020-02-05 - 2020-02-09", "date_form", "2020-02-05/2020-02-09"),
        ("2020-02-05\n", "date_form", "2020-02-05"),
        ("202X-01", "date_form", None),
        ("2020-XX-05", "date_form", None),
        ("春节前", "date_form", None),
    ],
)
def test_refused_with_a_reason_and_the_nearest_form(text: str, reason: str, suggestion: str | None) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)

    assert (caught.value.reason, suggest_date(text)) == (reason, suggestion)
    assert reason in TERMS


@given(st.text(alphabet="0129XZ-/.~?% 年月日至起约春", max_size=24))
def test_a_suggestion_is_always_right(text: str) -> None:
    suggestion = suggest_date(text)

    assert suggestion is None or parse_date(suggestion).text == suggestion


@given(_written)
def test_a_right_date_is_its_own_suggestion(text: str) -> None:
    assert suggest_date(text) == text


def test_order() -> None:
    written = [
        "2020",
        "2020-02-05/..",
        "../2020-02-05",
        "2020-02",
        "2020-02-01",
        "2020-02-05",
        "2020-01-01",
        "2020-02-05/2020-02-16",
        "2020-01-01/2020-02-16",
        "202X",
        "2020-01",
    ]

    assert sorted(written, key=lambda text: parse_date(text).sort_key) == [
        "2020-01-01",
        "2020-01-01/2020-02-16",
        "2020-01",
        "2020",
        "202X",
        "2020-02-01",
        "2020-02",
        "2020-02-05",
        "2020-02-05/2020-02-16",
        "2020-02-05/..",
        "../2020-02-05",
    ]


@given(_written, _written)
def test_order_is_total(one: str, other: str) -> None:
    first, second = parse_date(one).sort_key, parse_date(other).sort_key

    assert (first < second) + (first == second) + (first > second) == 1
    assert (first == second) == (one == other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020-02-05", "2020年2月5日"),
        ("2020-02", "2020年2月"),
        ("2020", "2020年"),
        ("2020-21", "2020年春季"),
        ("202X", "21世纪20年代"),
        ("200X", "21世纪最初十年"),
        ("20XX", "21世纪"),
        ("2022-XX", "2022年某月"),
        ("2022-XX-XX", "2022年某月"),
        ("2022-03-XX", "2022年3月某日"),
        ("2022-01~", "约2022年1月"),
        ("2020?", "2020年（存疑）"),
        ("2020%", "约2020年（存疑）"),
        ("2020-02-05/2020-02-09", "2020年2月5日至9日"),
        ("2020-02-05/2020-02-05", "2020年2月5日"),
        ("2020-02-26/2020-03-01", "2020年2月26日至3月1日"),
        ("2020-12-30/2021-01-02", "2020年12月30日至2021年1月2日"),
        ("2020-02/2020-03", "2020年2月至3月"),
        ("2020-02-26/2020-03", "2020年2月26日至3月"),
        ("2020/2021", "2020年至2021年"),
        ("2020-21/2020-22", "2020年春季至夏季"),
        ("2020-02-05/..", "2020年2月5日起"),
        ("../2020-02-16", "至2020年2月16日"),
        ("2020-02-05/", "2020年2月5日起（结束时间不详）"),
        ("/2020-02-16", "至2020年2月16日（开始时间不详）"),
        ("2020-02-05?/2020-02-09~", "2020年2月5日（存疑）至约9日"),
    ],
)
def test_how_a_date_reads(text: str, words: str) -> None:
    assert read_date(parse_date(text)) == words


@given(st.one_of(_marked, _intervals, _open))
def test_what_is_read_leads_back_to_what_was_written(text: str) -> None:
    start, _, end = text.partition("/")

    assert suggest_date(read_date(parse_date(text))) == (start if start == end else text)
