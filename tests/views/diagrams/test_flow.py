from __future__ import annotations

import random

import pytest

from site_builder.views.diagrams.flow import SHEETS, End, Way, flow, step
from tests.views.diagrams.geometry import outside, overlapping, struck

HEADS = ("派出", "派往")
NAMES = (
    "市水利局",
    "中共郑州市委市直机关工作委员会",
    "郑州市房地产市场和产权交易管理中心",
    "ICU",
    "白沙WHO联络组",
)


def way(senders: str = "甲", receivers: str = "乙", number: str = "5名", people: float | None = 5) -> Way:
    ends = tuple(tuple(End(name) for name in side.split()) for side in (senders, receivers))
    return Way(ends[0], ends[1], number, "下沉党员干部", people, known=people is not None)


def crowd(seed: int) -> list[Way]:
    chance = random.Random(seed)
    names = [f"{chance.choice(NAMES)}{number}" for number in range(9)]
    return [
        Way(
            tuple(End(name) for name in chance.sample(names, chance.randint(1, 5))),
            tuple(End(f"驻{name}") for name in chance.sample(names, chance.randint(1, 5))),
            chance.choice(("人数未载", "1000余名", "近200余人次", "数目自相矛盾而且很长的一个原文写法")),
            chance.choice(("", "抽调人员", "每天在岗值守的下沉党员干部和志愿者")),
            chance.choice((None, 3, 40, 150, 800, 4500)),
            known=chance.random() > 0.3,
        )
        for _ in range(chance.randint(1, 12))
    ]


@pytest.mark.parametrize("seed", range(12))
def test_nothing_overlaps_or_leaves_the_paper_and_no_line_runs_through_a_text(seed: int) -> None:
    for drawing in flow(crowd(seed), HEADS):
        assert overlapping(drawing) == []
        assert outside(drawing) == []
        assert struck(drawing) == []


def test_every_name_stands_once_on_its_side_however_many_ways_it_has() -> None:
    wide, _ = flow([way("甲", "乙"), way("甲", "丙"), way("丁", "乙"), way("乙", "甲")], HEADS)
    texts = [(word.text, word.anchor) for word in wide.words]
    assert [texts.count((name, "end")) for name in "甲乙丙丁"] == [1, 1, 0, 1]
    assert [texts.count((name, "start")) for name in "甲乙丙丁"] == [1, 1, 1, 0]


def test_a_way_of_many_is_one_line_with_one_number() -> None:
    wide, _ = flow([way("甲 乙 丙", "丁 戊")], HEADS)
    lines = [stroke for stroke in wide.strokes if stroke.tone.startswith("way")]
    assert len(lines) == 1
    assert lines[0].path.count("M") == 4  # one through line, two more senders, one more receiver
    assert [stroke.tone for stroke in wide.strokes].count("tip") == 2
    assert [word.text for word in wide.words].count("5名") == 1


@pytest.mark.parametrize(
    ("people", "thick"), [(None, 0), (1, 0), (9, 0), (10, 1), (49, 1), (50, 2), (200, 3), (1000, 4), (8e6, 4)]
)
def test_a_line_is_as_thick_as_its_headcount_has_steps(people: float | None, thick: int) -> None:
    assert step(people) == thick


def test_what_is_not_known_is_a_broken_line() -> None:
    wide, _ = flow([way(number="人数未载", people=None), way(people=60)], HEADS)
    assert [stroke.tone for stroke in wide.strokes if stroke.tone != "tip"] == [
        "way way--unknown",
        "way way--2",
    ]


def test_on_a_phone_of_390_pixels_no_text_is_smaller_than_11() -> None:
    narrow = flow([way()], HEADS)[1]
    assert min(word.size for word in narrow.words) * 354 / narrow.width >= 11
    assert [sheet.form for sheet in SHEETS] == ["wide", "narrow"]
