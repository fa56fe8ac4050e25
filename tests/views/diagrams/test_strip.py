from __future__ import annotations

import datetime
import random

import pytest

from site_builder.views.diagrams.strip import Span, strip
from tests.views.diagrams.geometry import outside, overlapping

DAY = datetime.date.fromisoformat
ONE = datetime.timedelta(days=1)


def span(first: str, last: str, *, name: str = "行动", start: bool = False, end: bool = False) -> Span:
    days = (DAY(first), DAY(last))
    return Span(name, *days, start, end, days, days)


@pytest.mark.parametrize("seed", range(12))
def test_nothing_overlaps_or_leaves_the_paper(seed: int) -> None:
    chance = random.Random(seed)
    spans = []
    for number in range(chance.randint(2, 8)):
        first = DAY("2019-12-31") + ONE * chance.choice((0, 40, 800, 4000)) + ONE * chance.randint(0, 60)
        last = first + ONE * chance.choice((0, 1, 30, 900))
        name = "某市某区机关干部下沉社区值守卡口行动" * chance.randint(1, 2) + str(number)
        spans.append(Span(name, first, last, number % 2 == 0, number % 3 == 0, None, (first, last)))
    for drawing in strip(spans, "{month}月", "{year}年"):
        assert overlapping(drawing) == []
        assert outside(drawing) == []


def test_the_axis_skips_what_is_long_and_empty() -> None:
    wide, _ = strip(
        [span("2020-01-25", "2020-03-01"), span("2022-01-05", "2022-02-05")], "{month}月", "{year}年"
    )
    assert [word.text for word in wide.words if word.tone == "number"] == ["2020年", "2022年"]
    assert [word.text for word in wide.words if word.tone == "soft"] == ["1月", "2月", "3月", "1月", "2月"]


def test_what_is_near_stands_on_one_unbroken_axis() -> None:
    near, _ = strip([span("2020-01-25", "2020-03-01"), span("2020-05-05", "2020-06-05")], "{month}", "{year}")
    assert [word.text for word in near.words if word.tone == "soft"] == ["1", "2", "3", "4", "5", "6"]


def test_where_an_end_is_not_sure_the_line_is_broken() -> None:
    def tones(of: Span) -> list[str]:
        wide, _ = strip([of, of], "{month}", "{year}")
        bars = [stroke.tone for stroke in wide.strokes if stroke.tone.startswith("span")]
        return bars[: len(bars) // 2]

    assert tones(span("2020-01-05", "2020-01-25")) == ["span"]
    assert tones(span("2020-01-05", "2020-01-25", end=True)) == ["span span--open", "span"]
    assert tones(span("2020-01-05", "2020-01-25", start=True, end=True)) == ["span span--open"] * 2 + ["span"]
    month = Span("行动", DAY("2020-01-01"), DAY("2020-01-31"), False, False, None, ())
    assert tones(month) == ["span span--open"]
