"""Links, source marks and numbers as the printer of a page makes them."""

from __future__ import annotations

import pytest

from site_builder.render.printer import Printer
from site_builder.views.shapes import Link, Mark

LABELS = {"source_mark": "来源{number}", "source_mark_at": "来源{number}：{locator}"}
PRINTER = Printer("../../", LABELS.__getitem__)
HOSTILE = "\"'><script>"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("units/a/", "../../units/a/"),
        ("#sources", "#sources"),
        ("https://a.example/?b=1&c", "https://a.example/?b=1&amp;c"),
        ("mailto:a@a.example", "mailto:a@a.example"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_addresses_lead_to_our_pages_and_to_the_web_only(href: str, address: str) -> None:
    assert str(PRINTER.address(href)) == address


def test_a_link_has_its_remark_beside_it_and_leads_nowhere_without_an_address() -> None:
    assert str(PRINTER.link(Link("甲", "units/a/", "派出"))) == (
        '<a href="../../units/a/">甲</a><small class="aside">（派出）</small>'
    )
    assert str(PRINTER.links((Link("甲"), Link("乙")))) == "甲、乙"
    assert 'rel="noopener"' in PRINTER.anchor("https://a.example/", "甲")


def test_a_mark_names_its_source_and_the_place_in_it() -> None:
    assert str(PRINTER.marks((Mark(1, "第 2 段"),))) == (
        '&#8288;<sup class="src"><a href="#source-1" title="第 2 段" aria-label="来源1：第 2 段">1</a></sup>'
    )
    assert str(PRINTER.marks(())) == ""


@pytest.mark.parametrize(
    ("value", "unit", "made"),
    [
        ("147", "人", "<b>147</b><span>人</span>"),
        ("350余万", "元", "<b>350</b><span>余万元</span>"),
        ("几百", "元", "<b>几百</b><span>元</span>"),
        ("未详", "", "<b>未详</b>"),
        ("3.5%", "", "<b>3.5%</b>"),
    ],
)
def test_digits_are_large_and_words_small(value: str, unit: str, made: str) -> None:
    assert str(PRINTER.digits(value, unit)) == made


def test_nothing_a_text_says_becomes_markup() -> None:
    made = "".join(
        (
            PRINTER.link(Link(HOSTILE, HOSTILE, HOSTILE)),
            PRINTER.marks((Mark(1, HOSTILE),)),
            PRINTER.digits(f"1{HOSTILE}", HOSTILE),
            PRINTER.digits(HOSTILE, HOSTILE),
        )
    )
    assert HOSTILE not in made
    assert "<script" not in made
