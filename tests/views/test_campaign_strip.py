"""The campaigns on one axis: what is drawn as sure, and what is not drawn at all."""

from __future__ import annotations

from site_builder.views.campaign_strip import campaign_strip
from site_builder.views.order import campaign_order
from tests.chronicles import edition

TWO = """
    == campaigns/spring
    name: 春季行动
    date: 2020-01/..
    == campaigns/winter
    name: 冬季行动
    date: 2022-01-05/2022-02-01
    == campaigns/unknown
    name: 无日期行动
    == events/first
    name: 首日
    campaigns: spring
    date: 2020-01-25
    == events/month
    name: 某月
    campaigns: spring
    date: 2020-02
"""


def test_campaigns_with_a_date_are_drawn_in_order_and_the_others_counted() -> None:
    of = edition(TWO)
    (diagram,) = campaign_strip(of, campaign_order(of))
    wide = diagram.drawings[0]
    assert [word.text for word in wide.words if word.tone == "name"] == ["春季行动", "冬季行动"]
    assert diagram.rest == ("另有 1 场没有画出。",)


def test_only_what_is_known_to_the_day_is_a_tick_or_a_solid_line() -> None:
    of = edition(TWO)
    (diagram,) = campaign_strip(of, campaign_order(of))
    strokes = diagram.drawings[0].strokes
    assert [stroke.tone for stroke in strokes if stroke.tone != "axis"] == [
        "span span--open",  # January 2020, until the first day that is known
        "span span--open",  # and on, since no end is given
        "tick",
        "span",
    ]
    assert [stroke.path.count("M") for stroke in strokes if stroke.tone == "tick"] == [1]


def test_one_campaign_needs_no_axis() -> None:
    of = edition("    == campaigns/spring\n    name: 春季行动\n    date: 2020-01\n")
    assert campaign_strip(of, campaign_order(of)) == ()
