"""The data page beside its table: conflicts, filters, the ways on, structured data."""

from __future__ import annotations

from dataclasses import replace

from site_builder.text import Script
from site_builder.views.data import data_page
from site_builder.views.downloads import downloads
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import DataView
from tests.chronicles import block, edition, site_edition, told

SETTINGS = "name: 纪事\nsummary: 纪事\nurl: https://example.org\nlicence: 注明出处\n"
TWO = """
== events/a
name: 甲事
figures:
  - {key: x, label: 人数, value: 18, unit: 名}
  - {label: 户数, value: 4, unit: 户}
sources: {source: s, locator: 第2段}
== units/u
name: 局
figures: {label: 人数, value: 20, unit: 名, conflicts_with: events/a#x}
sources: {source: s, locator: 标题}
== sources/s
name: 报道
"""


def data(of: Edition) -> DataView:
    content = data_page(of).content
    assert isinstance(content, DataView)
    return content


def test_figures_that_disagree_stand_side_by_side_with_their_entries_and_places() -> None:
    (group,) = data(edition(TWO)).conflicts
    assert [(figure.value, figure.details) for figure in group] == [("18", ()), ("20", ())]
    assert [told(figure.owner) for figure in group if figure.owner] == [
        "甲事（事件） → events/a/",
        "局（单位） → units/u/",
    ]
    assert [told(link) for figure in group for link in figure.cited] == [
        "第2段（报道） → sources/s/",
        "标题（报道） → sources/s/",
    ]


def test_on_the_pages_of_both_entries_the_figure_is_marked_though_only_one_names_the_other() -> None:
    of = edition(TWO)
    for path, marked in (("events/a", [True, False]), ("units/u", [True])):
        figures = block(of, path, "figures")
        assert figures is not None
        assert [getattr(figure, "disputed", None) for figure in figures.items] == marked


def test_the_table_filters_by_kind_of_entry_and_by_unit_the_most_frequent_first() -> None:
    view = data(edition(TWO))
    assert {facet.key: [(c.value, c.label, c.count) for c in facet.choices] for facet in view.facets} == {
        "kind": [("unit", "单位", 1), ("event", "事件", 2)],
        "measured": [("540d", "名", 2), ("6237", "户", 1)],
    }


def test_the_units_of_both_editions_answer_to_one_name() -> None:
    hant = data(edition(TWO, script=Script.HANT))
    assert [(choice.value, choice.label) for choice in hant.facets[-1].choices] == [
        ("540d", "名"),
        ("6237", "戶"),
    ]


def test_structured_data_names_the_files_where_the_site_has_an_address() -> None:
    of = edition(TWO, settings=SETTINGS, script=Script.HANT)
    of = replace(of, downloads=downloads(of, {"figures.csv": 2048}))
    assert data_page(of).structured["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "全部數據，用於電子表格",
            "encodingFormat": "text/csv",
            "contentUrl": "https://example.org/zh-hant/data/figures.csv",
        }
    ]
    at_no_address = edition(TWO)
    at_no_address = replace(at_no_address, downloads=downloads(at_no_address, {"figures.csv": 2048}))
    assert "distribution" not in data_page(at_no_address).structured


def test_the_river_has_its_conflict() -> None:
    (group,) = data(site_edition("river")).conflicts
    assert [figure.value for figure in group] == ["175", "18"]
