from __future__ import annotations

from site_builder.views.citations import cite, imprint
from site_builder.views.shapes import DispatchRow, FigureView, LinkGroup, NoteView, Paraphrase, SourceRow
from tests.chronicles import block, edition, key, page

SOURCES = """
    == sources/daily
    name: 日报
    outlets: [某日报, 某网]
    contributors: [{name: 甲}, {name: 乙}, {name: 丙}, {name: 丁}]
    date: 2020-02-10
    == sources/weekly
    name: 周报
    == sources/hidden
    name: 未公开的来源
    status: draft
"""


def test_sources_are_numbered_as_they_are_first_cited() -> None:
    of = edition(
        SOURCES
        + """
    == events/a
    name: 会
    sources: {source: weekly, locator: 第 1 段}
    figures:
      - label: 人
        value: 1
        sources: [{source: daily, locator: 第 2 段}, {source: weekly, locator: 第 3 段}]
      - {label: 人, value: 2}
      - {label: 人, value: 3, sources: [hidden, daily]}
    notes: {text: 注, sources: {source: daily, locator: 表一}}
    """
    )
    citations = cite(of, key("events/a"))
    assert [(row.number, row.link.text, row.locators) for row in citations.rows()] == [
        (1, "周报", ("第 1 段", "第 3 段")),
        (2, "日报", ("第 2 段", "表一")),
    ]


def test_a_fact_is_marked_with_its_own_sources_or_else_those_of_its_entry() -> None:
    of = edition(
        SOURCES
        + """
    == events/a
    name: 会
    sources: {source: weekly, locator: 第 1 段}
    figures:
      - {label: 人, value: 1, sources: [{source: daily, locator: 上}, {source: daily, locator: 下}, daily]}
      - {label: 人, value: 2}
    quotes: {gist: 大意, sources: daily}
    notes: {text: 注}
    """
    )
    figures = block(of, "events/a", "figures")
    assert figures is not None
    marks = [figure.marks for figure in figures.items if isinstance(figure, FigureView)]
    assert [[(mark.number, mark.locator) for mark in found] for found in marks] == [
        [(2, "上；下")],
        [(1, "第 1 段")],
    ]
    quotes, notes = block(of, "events/a", "quotes"), block(of, "events/a", "notes")
    assert quotes is not None
    assert notes is not None
    assert isinstance(quotes.items[0], Paraphrase)
    assert isinstance(notes.items[0], NoteView)
    assert [mark.number for mark in (*quotes.items[0].marks, *notes.items[0].marks)] == [2, 1]


def test_a_fact_known_from_a_withheld_source_only_claims_no_other() -> None:
    of = edition(
        SOURCES
        + """
    == events/a
    name: 会
    sources: weekly
    figures: {label: 人, value: 1, sources: hidden}
    """
    )
    figures = block(of, "events/a", "figures")
    assert figures is not None
    assert isinstance(figures.items[0], FigureView)
    assert figures.items[0].marks == ()


def test_figures_of_a_dispatch_share_its_sources() -> None:
    of = edition(
        SOURCES
        + """
    == units/a
    name: 甲局
    sources: weekly
    dispatches:
      - to_text: 各处
        sources: {source: daily, locator: 第 4 段}
        headcount: [{label: 人, value: 5}, {label: 党员, value: 2, sources: weekly}]
    """
    )
    sent = block(of, "units/a", "sent")
    assert sent is not None
    (row,) = sent.items
    assert isinstance(row, DispatchRow)
    assert [[mark.number for mark in figure.marks] for figure in row.headcount] == [[2], [1]]
    assert [(mark.number, mark.locator) for mark in row.marks] == [(2, "第 4 段")]


def test_a_dispatch_told_in_another_entry_keeps_its_source() -> None:
    of = edition(
        SOURCES
        + """
    == units/a
    name: 甲局
    sources: weekly
    == campaigns/c
    name: 行动
    sources: {source: daily, locator: 第 9 段}
    dispatches: {from: a, to_text: 各处, headcount: {label: 人, value: 5}}
    """
    )
    sent, sources = block(of, "units/a", "sent"), block(of, "units/a", "sources")
    assert sent is not None
    assert sources is not None
    (row,) = sent.items
    assert isinstance(row, DispatchRow)
    assert [(mark.number, mark.locator) for mark in row.marks] == [(2, "第 9 段")]
    assert [item.link.text for item in sources.items if isinstance(item, SourceRow)] == ["周报", "日报"]


def test_a_timeline_brings_the_sources_of_its_events_but_not_of_their_facts() -> None:
    of = edition(
        SOURCES
        + """
    == units/a
    name: 甲局
    == events/a
    name: 会
    units: a
    sources: weekly
    figures: {label: 人, value: 1, sources: daily}
    """
    )
    sources = block(of, "units/a", "sources")
    assert sources is not None
    assert [item.link.text for item in sources.items if isinstance(item, SourceRow)] == ["周报"]


def test_every_mark_of_a_page_leads_to_a_row_of_its_sources() -> None:
    of = edition(
        SOURCES
        + """
    == units/a
    name: 甲局
    sources: [daily]
    posts: {title: 局长, sources: weekly}
    remarks: {text: 记}
    == events/a
    name: 会
    units: a
    sources: weekly
    dispatches: {from: a, to_text: 各处, sources: daily}
    """
    )
    content = page(of, "units/a").content
    rows = {row.number for row in cite(of, key("units/a"), [key("events/a")]).rows()}
    assert rows == {1, 2}
    for item in (item for part in getattr(content, "blocks") for item in part.items):  # noqa: B009
        assert {mark.number for mark in getattr(item, "marks", ())} <= rows


def test_the_imprint_names_three_authors_the_outlets_and_the_date() -> None:
    of = edition(SOURCES)
    assert imprint(of, key("sources/daily")) == "甲、乙、丙等，某日报、某网，2020年2月10日"
    assert imprint(of, key("sources/weekly")) == "日期未载"


def test_a_source_shows_what_was_taken_from_where_even_by_a_single_fact() -> None:
    of = edition(
        SOURCES
        + """
    == events/a
    name: 会
    sources: [{source: daily, locator: 第 1 段}, {source: daily, locator: 第 2 段}]
    == units/b
    name: 乙局
    sources: weekly
    figures: {label: 人, value: 1, sources: {source: daily, locator: 表二}}
    == units/c
    name: 丙局
    sources: weekly
    notes: {text: 注, sources: daily}
    """
    )
    taken = block(of, "sources/daily", "taken")
    assert taken is not None
    groups = {group.label: group for group in taken.items if isinstance(group, LinkGroup)}
    assert {
        label: [(item.link.text, item.summary) for item in group.items] for label, group in groups.items()
    } == {
        "单位": [("乙局", "表二"), ("丙局", "")],
        "事件": [("会", "第 1 段；第 2 段")],
    }
