"""The density strip: a cell per month with its days, or per year where there are many."""

from __future__ import annotations

from site_builder.text import Script
from site_builder.views.page_shapes import TimelineView
from site_builder.views.site_pages import timeline_page
from site_builder.views.timeline_shapes import StripBar, StripCell
from tests.chronicles import edition


def cells(dates: list[str], script: Script = Script.HANS) -> tuple[StripCell, ...]:
    entries = "".join(f"== events/e{place}\nname: 会{place}\n{date}\n" for place, date in enumerate(dates))
    view = timeline_page(edition(entries, script=script)).content
    assert isinstance(view, TimelineView)
    return view.strip


def test_a_month_holds_a_bar_for_each_day_that_has_events() -> None:
    (cell,) = cells(["date: 2020-02-05", "date: 2020-02-05/..", "date: 2020-02-29", "date: 2020-02"])
    assert cell == StripCell(
        label="2020年2月",
        href="#t2020-02",
        count=4,
        groups=("t2020-02",),
        slots=29,
        bars=(StripBar("2020-02-05", 4, 2), StripBar("2020-02-29", 28, 1)),
    )


def test_a_group_without_days_has_no_bars() -> None:
    year, undated = cells(["date: 2020", "undated: during_campaign"])
    assert (year.slots, year.bars, year.count) == (0, (), 1)
    assert (undated.slots, undated.bars, undated.count) == (0, (), 1)


def test_many_months_are_told_by_the_year() -> None:
    months = [f"date: {2000 + n // 12}-{n % 12 + 1:02}-05" for n in range(37)]
    found = cells([*months, "date: 2001", "undated: during_campaign"], Script.HANT)
    assert [(cell.label, cell.count) for cell in found[:4]] == [
        ("2000年", 12),
        ("2001年", 13),
        ("2002年", 12),
        ("2003年", 1),
    ]
    assert (found[0].href, found[0].slots) == ("#t2000-01", 12)
    assert found[0].bars[11] == StripBar("2000-12", 11, 1)
    assert found[1].groups == ("t2001", *(f"t2001-{month:02}" for month in range(1, 13)))
    assert found[-1].slots == 0
