from __future__ import annotations

import pytest

from site_builder.graph import Key
from site_builder.schema import Event, Kind
from site_builder.schema.values import When
from site_builder.views.event_table import event_table
from site_builder.views.when import date_basis, date_notes, date_text, dated, machine_date, machine_dates
from tests.chronicles import edition, facts, key

CHRONICLE = "== events/a\nname: 会\nscript: zh-Hant\n"


@pytest.mark.parametrize(
    ("edtf", "expected", "single"),
    [
        ("2020-02-05", ("2020-02-05", "2020-02-05"), "2020-02-05"),
        ("2020-02", ("2020-02", "2020-02"), "2020-02"),
        ("2020", ("2020", "2020"), "2020"),
        ("2020-02-05~", ("", ""), ""),
        ("2020-24", ("", ""), ""),
        ("202X", ("", ""), ""),
        ("2020-02-05/2020-02-09", ("2020-02-05", "2020-02-09"), ""),
        ("2020-02-05/..", ("2020-02-05", ""), ""),
        ("../2020-02-05", ("", "2020-02-05"), ""),
        ("2020-02-05?/2020-03", ("", "2020-03"), ""),
    ],
)
def test_machines_read_only_what_is_certain(edtf: str, expected: tuple[str, str], single: str) -> None:
    when = When.model_validate(edtf)
    assert machine_dates(when) == expected
    assert machine_date(when) == single


def test_without_a_date_there_is_nothing_for_machines() -> None:
    assert machine_dates(None) == ("", "")
    assert machine_date(None) == ""


def test_a_missing_date_says_so_only_where_it_is_asked_for() -> None:
    of = edition(CHRONICLE)
    owner = of.entry(key("events/a"))
    assert dated(of, None, owner).text == ""
    assert dated(of, None, owner, unknown="date_unknown").text == "日期未载"
    assert date_basis(of, None, owner) == ""


def test_what_is_printed_is_in_the_script_of_the_entry() -> None:
    of = edition(CHRONICLE)
    when = When.model_validate({"edtf": "2020-01-25", "as_printed": "農曆初一", "note": "據農曆"})
    owner = of.entry(key("events/a"))
    assert dated(of, when, owner).note == "原文作“农历初一”"
    assert date_basis(of, when, owner) == "据农历"


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("campaigns/a", "时间"),
        ("units/a", "存续"),
        ("events/a", "时间"),
        ("documents/a", "时间"),
        ("measures/a", "时间"),
        ("sources/a", "时间"),
        ("images/a", "时间"),
    ],
)
def test_every_kind_of_page_shows_how_a_date_is_known(path: str, label: str) -> None:
    date = "{edtf: 2020-01-25, as_printed: 大年初一, basis: inferred, note: 据农历}"
    shown = facts(edition(f"== {path}\nname: 甲\ndate: {date}\n"), path)
    assert shown[label] == ["2020年1月25日（原文作“大年初一”，推定）"]
    assert shown["日期依据"] == ["据农历"]


def test_until_publication_names_the_day_of_the_report_where_it_is_known() -> None:
    made = edition("""
    == events/a
    name: 甲
    undated: until_publication
    sources: [letter, report]
    == events/b
    name: 乙
    undated: until_publication
    sources: letter
    == sources/report
    name: 报道
    date: 2020-02-16
    == sources/letter
    name: 来信
    """)
    told_of = {id_: date_text(made, made.chronicle.entry(Key(Kind.EVENT, id_), Event)) for id_ in "ab"}
    assert told_of == {"a": "截至2020年2月16日报道发表", "b": "截至报道发表（日期未载）"}


@pytest.mark.parametrize(("basis", "told"), [("stated", "2022年"), ("inferred", "推定为2022年")])
def test_the_year_of_an_undated_event_is_marked_where_that_of_its_campaign_is_inferred(
    basis: str, told: str
) -> None:
    made = edition(f"""
    == events/a
    name: 甲
    undated: during_campaign
    campaigns: c
    == campaigns/c
    name: 一役
    date: {{edtf: 2022-01/.., basis: {basis}}}
    """)
    assert list(date_notes(made, made.chronicle.entry(key("events/a"), Event))) == [told]
    assert facts(made, "events/a")["时间"] == [f"行动期间（{told}）"]
    [timeline] = event_table(made).records
    assert (timeline["year"], timeline["year_basis"]) == (2022, basis)
    assert told in event_table(made).rows[0]
