"""Hong Kong: the forms, the phrases and the names of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.build import Options, build, check
from site_builder.localise import GivenName, Localiser, Phrase, build_glossary
from site_builder.localise.characters import only_in
from site_builder.localise.convert import convert_script, regional
from site_builder.problems import Location
from site_builder.text import Region, Script
from tests.chronicles import TODAY, write
from tests.frames import plain_shells

HK = Localiser((), [Phrase("里外", "裡外"), Phrase("签", "簽")], Region.HK)


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("村里的卫生站设在台上。", "村裏的衞生站設在台上。"),
        ("里外说明，线上签字。", "裏外説明，線上簽字。"),
        ("温度、税款、脱离、户口。", "温度、税款、脱離、户口。"),
        ("看着他着急。", "看着他着急。"),
    ],
)
def test_both_ways(hans: str, hant: str) -> None:
    assert HK.convert(hans, source=Script.HANS, target=Script.HANT) == hant
    assert HK.convert(hant, source=Script.HANT, target=Script.HANS) == hans


def test_the_forms_of_taiwan_are_those_of_hong_kong_where_they_differ() -> None:
    assert regional("裡為臺衛說", Region.HK) == convert_script("里为台卫说", Script.HANT, Region.HK)
    assert regional("裡為臺衛說", Region.TW) == "裡為臺衛說"


def test_names() -> None:
    given = GivenName("卫台说", Script.HANS, None, None, True, Location("names.yml"))
    by_hand = GivenName("卫温", Script.HANS, None, "衛溫", True, Location("names.yml"))
    forms = {name.hans: name.hant for name in build_glossary([given, by_hand], (), Region.HK).value}

    assert forms == {"卫台说": "衞台説", "卫温": "衛溫"}


def test_what_hong_kong_shares_with_simplified_tells_nothing() -> None:
    assert "温" in only_in(Script.HANS)
    assert "温" not in only_in(Script.HANS, Region.HK)


def test_the_site_of_hong_kong(tmp_path: Path) -> None:
    settings = (
        "name: 村里纪事\nsummary: 说明\nurl: https://a.example\ntraditional: {region: HK, prefix: zh-hk}\n"
    )
    root = write(tmp_path, "== events/a\nname: 卫生站\nsources: []\n", settings)
    outcome = build(root, plain_shells, tmp_path / "site", options=Options(today=TODAY))
    assert outcome.value is not None, outcome.problems
    page = (tmp_path / "site" / "zh-hk" / "events" / "a" / "index.html").read_text("utf-8")

    assert "衞生站" in page
    assert "村裏" in page
    assert 'hreflang="zh-Hant-HK" href="https://a.example/zh-hk/events/a/"' in page
    sitemap = (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    assert 'hreflang="zh-Hant-HK" href="https://a.example/zh-hk/events/a/"' in sitemap
    assert not (tmp_path / "site" / "zh-hant").exists()


@pytest.mark.parametrize(
    ("prefix", "code"),
    [("units", "LOC006"), ("assets", "LOC006"), ("Zh HK", "SCH006"), ("timeline", "LOC006")],
)
def test_a_prefix_that_cannot_be(tmp_path: Path, prefix: str, code: str) -> None:
    settings = f"name: 纪事\nsummary: 说明\ntraditional: {{prefix: {prefix}}}\n"
    root = write(tmp_path, "== events/a\nname: 事件\n", settings)

    assert code in {found.code for found in check(root, today=TODAY)}
