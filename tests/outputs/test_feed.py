"""The feed as a reader's program takes it: Atom (RFC 4287) with absolute addresses and lasting ids."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

from site_builder.outputs.feed import atom
from site_builder.text import Script
from site_builder.views.feed import MOST, feed, has_feed
from tests.chronicles import SETTINGS, edition, key

URL = "https://example.org/zhi/"
A = "{http://www.w3.org/2005/Atom}"
DAY = datetime.date(2026, 5, 6)
UNITS = """
== units/a
name: 甲 & <乙>
summary: 一个单位。
corrections:
  - {date: 2026-03-01, text: 改了一处, reason: 笔误}
  - {date: 2026-03-01, text: 又改一处}
== units/b
name: 红旗街道
"""


def parsed(
    chronicle: str = UNITS, *, script: Script = Script.HANS, days: dict[str, datetime.date] | None = None
) -> ET.Element:
    of = edition(chronicle, script=script, settings=f"{SETTINGS}url: {URL}\n")
    changed = {key(path): day for path, day in ({"units/b": DAY} if days is None else days).items()}
    found = feed(replace(of, changed=changed))
    assert found is not None
    return ET.fromstring(atom(found))


def texts(root: ET.Element, name: str) -> list[str | None]:
    return [entry.findtext(f"{A}{name}") for entry in root.iter(f"{A}entry")]


def test_newest_first_each_with_what_the_standard_asks_for() -> None:
    root = parsed()
    assert root.tag == f"{A}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"
    assert texts(root, "title") == ["有改动：红旗街道", "勘误：甲 & <乙>", "勘误：甲 & <乙>"]
    assert texts(root, "summary") == [None, "改了一处（理由：笔误）", "又改一处"]
    assert root.findtext(f"{A}updated") == "2026-05-06T00:00:00Z"
    assert root.findtext(f"{A}author/{A}name") == "试验纪事"
    for each in (root, *root.iter(f"{A}entry")):
        assert [len(each.findall(f"{A}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", each.findtext(f"{A}updated") or "")
        assert (each.findtext(f"{A}id") or "").startswith(URL)
        assert all((link.get("href") or "").startswith(URL) for link in each.findall(f"{A}link"))
    (own,) = (link for link in root.findall(f"{A}link") if link.get("rel") == "self")
    assert own.get("href") == f"{URL}feed.xml"


def test_ids_are_their_own_and_stay_when_a_correction_is_added() -> None:
    before = texts(parsed(), "id")
    assert len({*before}) == 3
    more = UNITS.replace("== units/b", "  - {date: 2026-03-02, text: 再改}\n== units/b")
    assert {*before} < {*texts(parsed(more), "id")}


def test_a_correction_tells_the_change_of_its_day() -> None:
    assert len(texts(parsed(days={"units/a": datetime.date(2026, 3, 1)}), "id")) == 2


def test_each_script_has_its_own() -> None:
    root = parsed(script=Script.HANT)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hant"
    assert texts(root, "title")[0] == "有改動：紅旗街道"
    assert texts(root, "id")[0] == f"{URL}zh-hant/units/b/"


def test_a_long_one_ends() -> None:
    many = "".join(f"== units/u{number}\nname: 单位\n" for number in range(MOST + 9))
    days = {f"units/u{number}": DAY for number in range(MOST + 9)}
    assert len(texts(parsed(many, days=days), "id")) == MOST


def test_none_without_an_address_and_none_without_a_day() -> None:
    assert not has_feed(edition(UNITS))
    assert feed(edition("== units/b\nname: 红旗街道\n", settings=f"{SETTINGS}url: {URL}\n")) is None
