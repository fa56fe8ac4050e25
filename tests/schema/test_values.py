"""The values of fields: texts, one or many, quantities, dates, times, ids, figures referred to."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from site_builder.schema import Kind
from site_builder.schema.ids import id_flaw, nearest_id
from site_builder.schema.parts import Alias, SourceCitation
from site_builder.schema.values import (
    ClockTime,
    Day,
    EdtfDate,
    FigureRef,
    Flag,
    Many,
    PlaceRef,
    Plain,
    Quantity,
    Slug,
    Text,
    UnitRef,
    When,
    Whole,
    is_id,
)
from site_builder.terms import TERMS
from site_builder.text import Script


def read(shape: Any, value: object) -> Any:
    return TypeAdapter(shape).validate_python(value)


def refused(shape: Any, value: object) -> tuple[str, str]:
    """The type of the one error of ``value``, and its reason if it has one."""
    with pytest.raises(ValidationError) as caught:
        read(shape, value)
    (error,) = caught.value.errors()
    reason = error.get("ctx", {}).get("reason", "")
    assert not reason or reason in TERMS
    return error["type"], reason


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("后勤", ("后勤", None, None)),
        (2020, ("2020", None, None)),
        ({"text": "后勤"}, ("后勤", None, None)),
        ({"text": "后勤", "zh-Hant": "後勤"}, ("后勤", None, "後勤")),
        ({"zh-Hans": "后勤", "zh-Hant": "後勤"}, (None, "后勤", "後勤")),
    ],
)
def test_a_text_is_a_string_or_gives_its_forms(
    written: object, forms: tuple[str | None, str | None, str | None]
) -> None:
    text: Text = read(Text, written)

    assert (text.text, text.given(Script.HANS), text.given(Script.HANT)) == forms


@pytest.mark.parametrize(
    "written", ["   ", "\u3000", {}, {"text": None}, {"text": "有", "zh-Hant": " "}, {"zh-Hans": "\n"}]
)
def test_no_form_of_a_text_is_blank(written: object) -> None:
    assert refused(Text, written)[0] == "chronicle_empty"


@pytest.mark.parametrize(
    ("written", "items"),
    [("a", ("a",)), (["a", "b"], ("a", "b")), ([], ()), (None, ()), (2020, ("2020",)), ([2020], ("2020",))],
)
def test_one_value_may_stand_for_a_list(written: object, items: tuple[str, ...]) -> None:
    assert read(Many[UnitRef], written) == items
    assert read(Many[Slug], written) == items


def test_one_mapping_may_stand_for_a_list() -> None:
    written = {"source": "baodao", "locator": "第一段"}

    assert read(Many[SourceCitation], written) == read(Many[SourceCitation], [written])


def test_an_id_alone_stands_for_a_citation() -> None:
    assert read(SourceCitation, "baodao") == read(SourceCitation, {"source": "baodao"})
    assert read(SourceCitation, 2020).source == "2020"


@pytest.mark.parametrize(
    ("written", "name", "basis"),
    [
        ("市委", "市委", "stated"),
        (110, "110", "stated"),
        ({"zh-Hans": "市委", "zh-Hant": "市委"}, None, "stated"),
        ({"name": "市委", "basis": "inferred"}, "市委", "inferred"),
    ],
)
def test_an_alias_is_a_text_or_says_how_it_is_known(written: object, name: str | None, basis: str) -> None:
    alias: Alias = read(Alias, written)

    assert (alias.name.text, alias.basis.value) == (name, basis)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (15700, Fraction(15700)),
        (0, Fraction(0)),
        (-3, Fraction(-3)),
        ("3.6", Fraction(18, 5)),
        ("2/3", Fraction(2, 3)),
        ("50%", Fraction(1, 2)),
        ("0.5%", Fraction(1, 200)),
        ("0123", Fraction(123)),
    ],
)
def test_a_quantity_is_kept_as_written_and_exact(written: object, number: Fraction) -> None:
    quantity: Quantity = read(Quantity, written)

    assert (str(quantity), quantity.number) == (str(written), number)


@pytest.mark.parametrize(
    "written",
    ["", "1,000", "1/0", "1/2%", "几百", "１２", "1e3", "+1", ".5", "5.", "1\n", "-", True, None, [1], {}],
)
def test_anything_else_is_no_quantity(written: object) -> None:
    assert refused(Quantity, written) == ("chronicle_quantity", "")


@settings(deadline=None)
@given(st.from_regex(Quantity.pattern, fullmatch=True))
def test_every_quantity_has_a_number(written: str) -> None:
    assert read(Quantity, written).number is not None


def test_a_date_knows_its_meaning_and_its_basis() -> None:
    plain, full = read(When, 2020), read(When, {"edtf": "2020-01-25", "as_printed": "大年初一"})

    assert (str(plain.edtf), plain.edtf.parsed.precision.value, plain.basis.value) == (
        "2020",
        "year",
        "stated",
    )
    assert (full.edtf.parsed.precision.value, full.as_printed.text) == ("day", "大年初一")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2020-2-5", "date_digits"),
        ("春节前", "date_form"),
        ("", "date_empty"),
        (True, "date_form"),
        (["2020"], "date_form"),
        ({}, "date_form"),
        (20200205, "date_separator"),
    ],
)
def test_a_wrong_date_is_refused_with_its_reason(written: object, reason: str) -> None:
    assert refused(EdtfDate, written) == ("chronicle_date", reason)


def test_a_day_is_exactly_one_day() -> None:
    assert str(read(Day, "2026-12-01").parsed.earliest) == "2026-12-01"


@pytest.mark.parametrize(
    "written", [2026, "2026-12", "2026-12-01~", "2026-12-01/2026-12-01", "2026-12-01/..", "../2026-12-01"]
)
def test_what_is_not_exactly_one_day_is_no_day(written: object) -> None:
    assert refused(Day, written) == ("chronicle_date", "date_not_a_day")


def test_a_time_of_day_knows_its_meaning() -> None:
    assert [
        read(ClockTime, text).parsed.start for text in ("06:00", "20:00~", "23:00/07:00", "forenoon")
    ] == [
        360,
        1200,
        1380,
        540,
    ]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("6:00", "time_form"),
        (6, "time_form"),
        ("25:00", "no_such_time"),
        ("", "time_empty"),
        ([], "time_form"),
    ],
)
def test_a_wrong_time_is_refused_with_its_reason(written: object, reason: str) -> None:
    assert refused(ClockTime, written) == ("chronicle_time", reason)


@pytest.mark.parametrize("text", ["a", "0", "2020", "shuili-ju", "a-1-b", "a" * 80, "com", "com10", "null"])
def test_an_id(text: str) -> None:
    assert is_id(text)
    assert read(PlaceRef, text) == text


@pytest.mark.parametrize(
    ("text", "reason", "nearest"),
    [
        ("", "id_form", ()),
        ("Shuiliju", "id_form", ("shuiliju",)),
        ("shui_li ju", "id_form", ("shui-li-ju",)),
        ("-a", "id_form", ("a",)),
        ("a--b", "id_form", ("a-b",)),
        ("../x", "id_form", ("x",)),
        ("a/b", "id_form", ("a-b",)),
        ("a.b", "id_form", ("a-b",)),
        ("水利局", "id_form", ()),
        ("ａ", "id_form", ()),
        ("é", "id_form", ()),
        ("a\n", "id_form", ("a",)),
        ("a" * 81, "id_long", ()),
        ("a-z", "id_index", ()),
        ("con", "id_reserved", ()),
        ("lpt9", "id_reserved", ()),
        ("CON", "id_form", ()),
    ],
)
def test_no_id(text: str, reason: str, nearest: tuple[str, ...]) -> None:
    assert (id_flaw(text), nearest_id(text)) == (reason, nearest)
    assert refused(UnitRef, text) == refused(Slug, text) == ("chronicle_id", reason)


@settings(deadline=None)
@given(st.text(max_size=90))
def test_the_nearest_id_is_one(text: str) -> None:
    assert all(is_id(each) and each != text for each in nearest_id(text))


@pytest.mark.parametrize(
    ("written", "owner", "key"),
    [
        ("hu", None, "hu"),
        (3, None, "3"),
        ("events/sibaoyi#zong-shu", (Kind.EVENT, "sibaoyi"), "zong-shu"),
        ("people/ouyang-feng#a", (Kind.INDIVIDUAL, "ouyang-feng"), "a"),
    ],
)
def test_a_figure_is_named_by_its_key_or_its_entry_too(
    written: object, owner: tuple[Kind, str] | None, key: str
) -> None:
    ref: FigureRef = read(FigureRef, written)

    assert (ref.owner, ref.key) == (owner, key)


@pytest.mark.parametrize(
    "written", ["#a", "events/a", "event/a#b", "a#b", "/a#b", "events/#b", "events/a#", "events/a#b#c", "甲"]
)
def test_anything_else_names_no_figure(written: str) -> None:
    assert refused(FigureRef, written)[0] == "chronicle_figure"


@pytest.mark.parametrize("written", ["yes", "no", 1, 0, "true", None])
def test_a_flag_is_true_or_false_only(written: object) -> None:
    assert refused(Flag, written)[0] == "bool_type"


@pytest.mark.parametrize("written", [True, "3", "三", 1.5])
def test_a_whole_number_is_no_text_and_no_flag(written: object) -> None:
    assert refused(Whole, written)[0] == "int_type"


def test_a_plain_text_may_be_a_number_but_not_blank() -> None:
    assert read(Plain, 110) == "110"
    assert refused(Plain, "")[0] == refused(Plain, " ")[0] == "chronicle_empty"
    assert refused(Plain, True)[0] == "string_type"
