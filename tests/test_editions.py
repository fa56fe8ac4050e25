from __future__ import annotations

import pytest

from site_builder.editions import address, chrome, edition_roots, frame
from site_builder.render.pages import EditionRoot
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.sections import SECTIONS
from tests.chronicles import SETTINGS, edition, site_edition
from tests.frames import plain_shells

BOTH = (Script.HANS, Script.HANT)


def of(settings: str, script: Script = Script.HANS) -> Edition:
    return edition("", settings=settings, script=script)


@pytest.mark.parametrize(
    ("default", "scripts", "expected"),
    [
        ("zh-Hans", BOTH, [(Script.HANS, ""), (Script.HANT, "zh-hant/")]),
        ("zh-Hant", BOTH, [(Script.HANT, ""), (Script.HANS, "zh-hans/")]),
        ("zh-Hans", BOTH[::-1], [(Script.HANS, ""), (Script.HANT, "zh-hant/")]),
        ("zh-Hans", (Script.HANT,), [(Script.HANT, "zh-hant/")]),
        ("zh-Hant", (Script.HANT,), [(Script.HANT, "")]),
    ],
)
def test_the_default_comes_first_and_stands_at_the_root(
    default: str, scripts: tuple[Script, ...], expected: list[tuple[Script, str]]
) -> None:
    settings = of(f"{SETTINGS}default_script: {default}\n").settings
    assert [(root.script, root.folder) for root in edition_roots(settings, scripts)] == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/h//", "https://example.org/h/"),
    ],
)
def test_an_address_ends_in_one_slash(url: str | None, expected: str) -> None:
    assert address(url) == expected


def test_the_frame_is_told_in_the_script_of_the_edition() -> None:
    shown = chrome(site_edition("river", script=Script.HANT), EditionRoot(Script.HANT, "zh-hant/"))
    assert (shown.script, shown.root, shown.tag) == (Script.HANT, "zh-hant/", "zh-Hant")
    assert shown.site_name == "河岸值守紀事"
    assert shown.description == "一部試驗用的小志：兩場行動，各類條目俱全。"
    assert shown.address == ""
    assert [(section.key, section.path) for section in shown.sections] == list(SECTIONS.items())
    assert shown.sections[1].label == "大事記"
    assert shown.notices == (
        ("凡例", "zh-hant/rules/"),
        ("勘誤", "zh-hant/corrections/"),
        ("關於", "zh-hant/about/"),
        ("報告錯誤", "mailto:archive@example.org"),
        ("某ICP备1号", "https://beian.miit.gov.cn/"),
        ("某市檔案館", ""),
        ("供測試用", ""),
    )


def test_the_footer_leaves_out_what_is_not_set() -> None:
    shown = chrome(of(SETTINGS), EditionRoot(Script.HANS, ""))
    assert [text for text, _ in shown.notices] == ["凡例", "勘误", "关于"]


def test_a_page_knows_the_shells_of_its_own_script_only() -> None:
    hans, hant = (of(f"{SETTINGS}url: https://example.org/h\n", script) for script in BOTH)
    roots = edition_roots(hans.settings, BOTH)
    shells = plain_shells([chrome(hans, roots[0]), chrome(hant, roots[1])])
    around = frame(hant, roots[1], roots, shells)
    assert set(around.shells) == {"home", "404", *SECTIONS}
    assert around.shells["home"] is shells.shells[Script.HANT, "home"]
    assert (around.site_name, around.address) == ("試驗紀事", "https://example.org/h/")
    assert around.labels["section.timeline"] == "大事記"
