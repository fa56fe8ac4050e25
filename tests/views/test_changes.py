"""The last change of pages: an editor's word first, then corrections and history; of lists the newest."""

from __future__ import annotations

import datetime
from dataclasses import replace

from site_builder.text import Script
from site_builder.views.changes import entry_changes, page_changes
from site_builder.views.edition import Edition
from site_builder.views.pages import pages
from site_builder.views.shapes import ChangedView
from tests.chronicles import edition, graph, key, page

JAN, MAY = datetime.date(2026, 1, 2), datetime.date(2026, 5, 6)
FOUR = """
== units/said
name: 甲
changed: 2026-02-03
corrections: {date: 2026-04-01, text: 改了}
== units/corrected
name: 乙
corrections: [{date: 2026-04-01, text: 改了}, {date: 2026-05, text: 哪一日不详}]
== units/committed
name: 丙
corrections: {date: 2026-04-01, text: 改了}
== events/silent
name: 丁
"""


def changed(script: Script = Script.HANS) -> Edition:
    files = {"content/units/said.yml": MAY, "content/units/committed.yml": MAY}
    return replace(edition(FOUR, script=script), changed=entry_changes(graph(FOUR), files))


def test_the_editors_word_counts_else_the_later_of_correction_and_commit() -> None:
    assert entry_changes(
        graph(FOUR), {"content/units/said.yml": MAY, "content/units/corrected.yml": JAN}
    ) == {
        key("units/said"): datetime.date(2026, 2, 3),
        key("units/corrected"): datetime.date(2026, 4, 1),
        key("units/committed"): datetime.date(2026, 4, 1),
    }


def test_lists_have_the_day_of_their_newest_entry_and_what_is_unknown_has_none() -> None:
    days = page_changes(changed())
    assert (days["units/"], days["units/a-z/"], days[""], days["data/"]) == (MAY,) * 4
    assert days["corrections/"] == datetime.date(2026, 4, 1)
    assert not {"events/", "timeline/", "events/silent/", "rules/", "about/"} & set(days)


def test_a_page_says_it_in_its_script_and_structured_data_of_the_page_alone() -> None:
    of = changed(Script.HANT)
    shown = {each.path: each for each in pages(of)}
    assert shown["units/said/"].changed == ChangedView("2026年2月3日", "2026-02-03")
    assert shown["events/silent/"].changed is None
    data = page(of, "units/said").structured
    assert data["mainEntityOfPage"] == {"@type": "WebPage", "dateModified": "2026-02-03"}
    assert "dateModified" not in data
    assert "mainEntityOfPage" not in page(of, "events/silent").structured
