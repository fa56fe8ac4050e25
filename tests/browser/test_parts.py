"""A timeline of thousands of events: parts come as the reader nears them, filters know all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import served
from tests.browser.tabs import Open, Tabs, watched

# of what stands in the page; the frame's own header is measured by `make bench`
SHIFTS = """() => { globalThis.shifted = []; new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    if (sources.some(({ node }) => node?.parentElement?.closest("article"))) globalThis.shifted.push(value);
  }
}).observe({ type: "layout-shift", buffered: true }); }"""
# Into a part, to the same place whatever is here by then: a jump to where two empty parts meet would show
# the heading of the second go as the first comes, which no reader has begun to read.
INTO = """([nth, share]) => {
  const { top, height } = document.querySelectorAll(".part")[nth].getBoundingClientRect();
  scrollTo({ top: scrollY + top + share * height, behavior: "instant" });
}"""
HERE = ".part:has(.event)"


@pytest.fixture(scope="module")
def large(many_events: Path) -> Iterator[str]:
    with served(many_events / "site") as address:
        yield address


@pytest.fixture
def opened(tabs: Tabs, large: str) -> Iterator[Open]:
    """Opens pages of the large chronicle; the test fails when they complain or ask another host."""
    with watched(tabs, large) as go:
        yield go


@pytest.fixture(scope="module")
def written(many_events: Path) -> list[dict[str, object]]:
    """The events as their files tell them."""
    files = (many_events / "content" / "events").glob("*.yml")
    return [{"id": file.stem, **yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)} for file in files]


@pytest.fixture(scope="module")
def below(many_events: Path) -> Callable[[str], set[str]]:
    """A unit and those that answer to it, from their files."""
    parents = {}
    for file in (many_events / "content" / "units").glob("*.yml"):
        found = re.search(r"parents: {unit: (\w+)", file.read_text("utf-8"))
        parents[file.stem] = found[1] if found else ""
    return lambda unit: {unit, *(child for child, parent in parents.items() if parent == unit)}


def said(page: Page) -> int:
    return int(re.findall(r"\d+", page.locator("output").inner_text())[0])


def counted(page: Page, count: int) -> None:
    expect(page.locator("output")).to_have_text(f"显示 {count} 条，共 2000 条")


def units_of(event: dict[str, object]) -> set[str]:
    units = event["units"]
    assert isinstance(units, list)
    return {each["unit"] for each in units}


def in_strip(page: Page) -> int:
    return sum(int(text) for text in page.locator(".strip li:visible .count").all_inner_texts())


@pytest.mark.parametrize("width", [390, 1280])
def test_parts_come_as_the_reader_nears_them_and_nothing_moves(opened: Open, width: int) -> None:
    page = opened("timeline/", width=width)
    page.evaluate(SHIFTS)
    parts = page.locator(".part").count()
    assert parts > 12
    expect(page.locator(HERE).first).to_be_attached()
    assert page.locator(HERE).count() <= 2
    page.evaluate(INTO, [parts // 2, 0.5])
    expect(page.locator(".part").nth(parts // 2).locator(".event").first).to_be_attached()
    assert page.evaluate(
        "[...document.querySelectorAll('.event')].some(e => e.getBoundingClientRect().top > 0)"
    )
    for _ in range(8):
        page.mouse.wheel(0, -1500)
        page.wait_for_timeout(60)
    page.evaluate(INTO, [parts - 1, 0])
    expect(page.locator(".part").last.locator(".event").first).to_be_attached()
    page.wait_for_timeout(200)
    assert page.locator(HERE).count() < parts
    assert page.evaluate("shifted") == []


def test_the_index_is_asked_for_when_a_filter_is_used_first(opened: Open) -> None:
    page = opened("timeline/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(100)
    assert not any("index." in url or "texts." in url for url in asked)
    page.locator("select[name=category]").focus()
    expect(page.locator("select[name=unit] option").nth(5)).to_be_attached()
    assert sum("/index." in url for url in asked) == 1
    assert not any("/texts." in url for url in asked), "texts are for those who look for a text"


def test_counts_are_those_of_the_files_before_all_parts_are_here(
    opened: Open, written: list[dict[str, object]], below: Callable[[str], set[str]]
) -> None:
    page = opened("timeline/?unit=u3")
    of_unit = [event for event in written if units_of(event) & below("u3")]
    counted(page, len(of_unit))
    assert in_strip(page) == len(of_unit) > 20
    assert page.locator(HERE).count() < page.locator(".part:visible").count()
    page.locator("select[name=category]").select_option("guard")
    guards = [event for event in of_unit if event["category"] == "guard"]
    counted(page, len(guards))
    page.locator("input[name=q]").fill("冒雨")
    wet = [event for event in guards if "冒雨" in str(event["summary"])]
    counted(page, len(wet))
    assert 0 < len(wet) < len(guards) < len(of_unit)
    expect(page.locator(".event:visible")).to_have_count(len(wet))
    assert set(page.locator(".event:visible").evaluate_all("all => all.map(each => each.id)")) == {
        f"event-{event['id']}" for event in wet
    }
    assert page.url.endswith("?unit=u3&category=guard&q=%E5%86%92%E9%9B%A8")
    page.reload()
    counted(page, len(wet))
    assert page.locator("select[name=unit]").input_value() == "u3"


def test_parts_without_a_match_are_hidden_and_never_asked_for(opened: Open) -> None:
    page = opened("timeline/?q=%E7%AC%AC7%E6%89%B9")
    counted(page, 1)
    expect(page.locator(".event:visible")).to_have_count(1)
    assert page.locator(".part:visible").count() == 1
    assert page.locator(HERE).count() <= 3, "that part, and what was near before the text was known"
    page.locator("button[type=reset]").click()
    counted(page, 2000)
    assert page.locator(".part:visible").count() == page.locator(".part").count()


def test_nothing_found_is_said(opened: Open) -> None:
    page = opened("timeline/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E4%BA%8B")
    expect(page.locator("[data-nothing]")).to_be_visible()
    assert (said(page), page.locator(".part:visible").count()) == (0, 0)


def test_an_address_may_name_an_event_or_a_day_of_a_part_that_is_not_here(opened: Open) -> None:
    page = opened("timeline/#event-e1234")
    expect(page.locator("#event-e1234")).to_be_in_viewport()
    expect(page.locator(".event:target")).to_have_id("event-e1234")
    page = opened("timeline/#d2020-05-09")
    expect(page.locator(".event:target")).to_have_attribute("data-day", "2020-05-09")
    expect(page.locator(".event:target")).to_be_in_viewport()


def test_a_click_in_the_strip_leads_to_the_day(opened: Open) -> None:
    page = opened("timeline/")
    bar = page.locator(".strip rect[data-time='2020-04-20']")
    bar.click(force=True)
    expect(page.locator(".event:target")).to_have_attribute("data-day", re.compile("2020-04-(19|2[01])"))


def test_without_scripts_every_event_is_on_the_page_of_its_part(
    opened: Open, many_events: Path, written: list[dict[str, object]]
) -> None:
    page = opened("timeline/", java_script_enabled=False)
    ways = page.locator(".part-alone a")
    paths = ways.evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert len(paths) == page.locator(".part:visible").count() > 12
    found = [
        event
        for path in paths
        for event in re.findall(
            'id="event-(\\w+)"', (many_events / "site/timeline" / path / "index.html").read_text("utf-8")
        )
    ]
    assert sorted(found) == sorted(str(event["id"]) for event in written)
    heights = page.locator(".part").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert max(heights) < 300, "no room is kept for what will not come"
    ways.first.click()
    expect(page.locator(".event").first).to_be_visible()
    page.locator(".parts-after a").click()
    expect(page.locator(".parts-beside p")).to_have_count(2)


def test_the_page_works_from_a_disk(tabs: Tabs, many_events: Path) -> None:
    with watched(tabs, f"{(many_events / 'site').as_uri()}/") as go:
        page = go("timeline/index.html?category=guard#event-e1234", offline=True)
        expect(page.locator("output")).not_to_have_text("显示 2000 条，共 2000 条")
        page.locator("button[type=reset]").click()
        counted(page, 2000)
        page.evaluate("location.hash = 'event-e77'")
        expect(page.locator("#event-e77")).to_be_in_viewport()


def test_a_part_that_does_not_come_leaves_the_way_to_its_page(opened: Open, large: str) -> None:
    page = opened("timeline/t2020-01/")
    page.context.route("**/t2020-01.*.js", lambda route: route.fulfill(body=""))
    page.goto(f"{large}timeline/")
    expect(page.locator(".part").first.locator(".room")).to_have_count(0)
    expect(page.locator(".part").first.locator(".part-alone a")).to_be_visible()
    page.context.unroute_all()


@pytest.mark.parametrize("scripts", [True, False])
def test_each_part_says_what_it_is(opened: Open, *, scripts: bool) -> None:
    page = opened("timeline/", java_script_enabled=scripts)
    if scripts:
        expect(page.locator(HERE).first).to_be_attached()
    heads = page.locator(".part .range-head h2").evaluate_all("all => all.map(each => each.offsetWidth)")
    assert min(heads) > 40


@pytest.mark.parametrize(("file", "query"), [("index", ""), ("texts", "冒雨")])
def test_what_comes_cut_off_is_told_and_asked_for_again(opened: Open, file: str, query: str) -> None:
    page = opened("timeline/")
    address = f"**/{file}.*.js"
    page.context.route(address, lambda route: route.fulfill(body=""))
    text = page.locator("input[name=q]")
    text.fill("冒雨") if query else page.locator("select[name=category]").focus()
    expect(page.locator("output")).to_contain_text("没能载入")
    page.context.unroute(address)
    text.fill("第7批")
    counted(page, 1)
