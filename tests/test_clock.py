"""Times of day: what is read, what is refused and why, how times sort and how they read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.clock import PARTS, TimeError, parse_time, read_time, suggest_time
from site_builder.terms import TERMS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("06:00", "6时"),
        ("00:00", "0时"),
        ("20:15", "20时15分"),
        ("20:05", "20时5分"),
        ("20:00~", "约20时"),
        ("08:30/17:00", "8时30分至17时"),
        ("23:00/07:00", "23时至次日7时"),
        ("23:00~/07:00~", "约23时至次日约7时"),
        ("07:00/07:00", "7时至次日7时"),
        ("20:00/24:00", "20时至24时"),
        ("dawn", "凌晨"),
        ("morning", "早上"),
        ("forenoon", "上午"),
        ("noon", "中午"),
        ("afternoon", "下午"),
        ("evening", "晚上"),
        ("night", "深夜"),
    ],
)
def test_how_a_time_reads(text: str, words: str) -> None:
    assert read_time(parse_time(text)) == words


def test_a_span_in_minutes_from_midnight() -> None:
    night_shift = parse_time("23:00/07:00~")

    assert (night_shift.start, night_shift.end) == (23 * 60, 7 * 60)
    assert night_shift.crosses_midnight
    assert night_shift.approximate
    assert not parse_time("08:30/17:00").crosses_midnight


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("", "time_empty", None),
        (" ", "time_empty", None),
        ("6:00", "time_form", "06:00"),
        ("6.30", "time_form", "06:30"),
        ("６：００", "time_form", "06:00"),
        ("8点半", "time_form", "08:30"),
        ("20时15分", "time_form", "20:15"),
        ("约20时", "time_form", "20:00~"),
        ("20:00-21:00", "time_form", "20:00/21:00"),
        ("23时至次日7时", "time_form", "23:00/07:00"),
        ("上午", "time_form", "forenoon"),
        ("傍晚", "time_form", "evening"),
        ("Morning", "time_form", "morning"),
        ("晚上8点", "time_form", None),
        ("24:00", "no_such_time", None),
        ("20:00/24:01", "no_such_time", None),
        ("12:60", "no_such_time", None),
        ("06:00/07:00/08:00", "time_form", None),
        ("06:00/", "time_form", None),
        ("forenoon/12:00", "time_form", None),
    ],
)
def test_refused_with_a_reason_and_the_nearest_form(text: str, reason: str, suggestion: str | None) -> None:
    with pytest.raises(TimeError) as caught:
        parse_time(text)

    assert (caught.value.reason, suggest_time(text)) == (reason, suggestion)
    assert reason in TERMS


def test_order_within_a_day() -> None:
    written = ["evening", "23:00/07:00", "night", "09:00/10:00", "09:00", "forenoon", "dawn", "09:00/17:00"]

    assert sorted(written, key=lambda text: parse_time(text).sort_key) == [
        "dawn",
        "09:00",
        "forenoon",
        "09:00/10:00",
        "09:00/17:00",
        "evening",
        "night",
        "23:00/07:00",
    ]


_minutes = st.builds(
    "{:02}:{:02}{}".format, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["", "~"])
)
_written = st.one_of(_minutes, st.tuples(_minutes, _minutes).map("/".join), st.sampled_from(PARTS))


@given(_written)
def test_what_is_read_leads_back_to_what_was_written(text: str) -> None:
    words = read_time(parse_time(text))

    assert suggest_time(words) == suggest_time(text) == text
