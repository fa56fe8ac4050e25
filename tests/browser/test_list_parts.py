"""A list of thousands of entries: filters know all of them, and every entry is on a page without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import served
from tests.browser.tabs import Open, Tabs, watched

HERE = ".part:has(.entry)"
WIDE = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def large(many_events: Path) -> Iterator[str]:
    with served(many_events / "site") as address:
        yield address


@pytest.fixture
def opened(tabs: Tabs, large: str) -> Iterator[Open]:
    with watched(tabs, large) as go:
        yield go


@pytest.fixture(scope="module")
def guards(many_events: Path) -> list[str]:
    """The campaigns of the events that stood guard, from their files."""
    files = (many_events / "content" / "events").glob("*.yml")
    told = (yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in files)
    return [str(event["campaigns"]) for event in told if event["category"] == "guard"]


def counted(page: Page, count: int) -> None:
    expect(page.locator("output")).to_have_text(f"显示 {count} 条，共 2000 条")


def test_filters_count_over_all_parts_and_the_jump_list_follows(opened: Open, guards: list[str]) -> None:
    page = opened("events/?category=guard", width=390)
    counted(page, len(guards))
    told = [int(text) for text in page.locator(".jump li:visible .count").all_inner_texts()]
    assert sorted(told) == sorted(guards.count(campaign) for campaign in set(guards))
    assert page.locator(HERE).count() < page.locator(".part:visible").count()
    page.locator("select[name=campaign]").select_option("3-city")
    counted(page, guards.count("3-city"))
    page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
    expect(page.locator(".entry:visible")).to_have_count(guards.count("3-city"))
    assert page.locator(".jump li:visible").count() == 1
    page.locator("button[type=reset]").click()
    counted(page, 2000)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_jump_list_leads_into_a_part_that_is_not_here_yet(opened: Open, width: int) -> None:
    page = opened("events/", width=width)
    expect(page.locator(HERE).first).to_be_attached()
    assert not page.evaluate(WIDE)
    page.evaluate("location.hash = 'campaign-5-city'")
    group = page.locator("section#campaign-5-city[data-group]")
    expect(group).to_be_in_viewport()
    assert not page.evaluate(WIDE)
    address = group.locator(".entry a").first.evaluate("link => link.href")
    assert re.search(r"^[^/]+//[^/]+/events/e\d+/$", address), "one step nearer than on the page of the part"


def test_without_scripts_every_entry_is_on_the_page_of_its_part(opened: Open, many_events: Path) -> None:
    page = opened("events/", java_script_enabled=False)
    ways = page.locator(".part-alone a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    pages = [(many_events / "site/events" / way / "index.html").read_text("utf-8") for way in ways]
    found = [entry for html in pages for entry in re.findall(r'<a href="../../events/(e\d+)/"', html)]
    assert (len(found), len(set(found))) == (2000, 2000)
    page.locator(".part-alone a").first.click()
    expect(page.locator(".entry").first).to_be_visible()
    page.locator(".parts-after a").click()
    expect(page.locator(".parts-beside p")).to_have_count(2)


def test_the_list_works_from_a_disk(tabs: Tabs, many_events: Path) -> None:
    with watched(tabs, f"{(many_events / 'site').as_uri()}/") as go:
        page = go("events/index.html?q=%E7%AC%AC7%E6%89%B9", offline=True)
        counted(page, 1)
        expect(page.locator(".entry:visible")).to_have_count(1)
