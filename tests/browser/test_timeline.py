"""The timeline of the sample site: filters that combine, count, and live in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.tabs import Open

OBSCURED = """element => {
  const { x, y } = element.getBoundingClientRect();
  return !element.contains(document.elementFromPoint(x + 3, y + 3)) || y > innerHeight / 2;
}"""
SELECTS = ("campaign", "unit", "person", "place")


def shown(page: Page) -> int:
    return page.locator(".event:visible").count()


def said(page: Page) -> tuple[int, int]:
    """How many events the page says it shows, and of how many."""
    left, total = re.findall(r"\d+", page.locator("output").inner_text())
    return int(left), int(total)


def choose_first(page: Page, name: str) -> int:
    """Choose the first value that leaves some events but not all; return the count it promises."""
    select = page.locator(f"select[name={name}]")
    everything = shown(page)
    for option in select.locator("option:not([disabled])[data-label]").all():
        promised = int(option.inner_text().rpartition(" ")[2])
        if 0 < promised < everything:
            select.select_option(value=str(option.get_attribute("value")))
            return promised
    raise AssertionError(f"no choice of {name} narrows what is shown")


def switch(page: Page) -> Locator:
    return page.locator(".md-script a")


@pytest.mark.parametrize("name", SELECTS)
def test_a_choice_leaves_as_many_events_as_it_promises(opened: Open, name: str) -> None:
    page = opened("timeline/")
    total = shown(page)
    assert total > 100
    promised = choose_first(page, name)
    assert (shown(page), said(page)) == (promised, (promised, total))


def test_filters_combine(opened: Open) -> None:
    page = opened("timeline/")
    of_campaign = choose_first(page, "campaign")
    of_unit = choose_first(page, "unit")
    assert shown(page) == of_unit < of_campaign
    values = [page.locator(f"select[name={name}]").input_value() for name in ("campaign", "unit")]
    for event in page.locator(".event:visible").all():
        assert values[0] in str(event.get_attribute("data-campaign")).split()
        assert values[1] in str(event.get_attribute("data-unit")).split()
    title = page.locator(".event:visible h3").first.inner_text()
    page.locator("input[name=q]").fill(title)
    assert 1 <= shown(page) <= of_unit
    expect(page.locator(".event:visible h3").first).to_have_text(title)


def test_months_without_events_are_left_out_of_the_page_and_of_the_jump_list(opened: Open) -> None:
    page = opened("timeline/")
    months = page.locator(".range:visible").count()
    choose_first(page, "campaign")
    left = page.locator(".range:visible").evaluate_all("all => all.map(each => `#${each.id}`)")
    assert 0 < len(left) < months
    links = page.locator(".jump a:visible")
    assert links.evaluate_all("all => all.map(each => each.getAttribute('href'))") == left


def test_the_address_brings_the_same_events_back(opened: Open) -> None:
    page = opened("timeline/")
    choose_first(page, "campaign")
    choose_first(page, "place")
    left = shown(page)
    search = page.evaluate("location.search")
    assert re.fullmatch(r"\?campaign=[a-z0-9-]+&place=[a-z0-9-]+", search)
    assert shown(opened(f"timeline/{search}")) == left


def test_the_other_script_shows_the_same_choice(opened: Open) -> None:
    page = opened("timeline/")
    choose_first(page, "campaign")
    choose_first(page, "unit")
    ids = page.locator(".event:visible").evaluate_all("all => all.map(each => each.id)")
    switch(page).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(page.locator(".event:visible")).to_have_count(len(ids))
    assert page.locator(".event:visible").evaluate_all("all => all.map(each => each.id)") == ids
    switch(page).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator(".event:visible")).to_have_count(len(ids))


def test_a_text_is_found_in_either_script_on_either_edition(opened: Open) -> None:
    found = {}
    for path in ("timeline/", "zh-hant/timeline/"):
        page = opened(path)
        for text in ("审计局", "審計局"):
            page.locator("input[name=q]").fill(text)
            expect(page.locator("output")).to_contain_text(re.compile(r"[ 示]2 "))
            found[path, text] = shown(page)
    assert set(found.values()) == {2}
    switch(page).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator(".event:visible")).to_have_count(2)
    assert page.locator("input[name=q]").input_value() == "審計局"


def test_back_and_forward_walk_through_the_choices(opened: Open) -> None:
    page = opened("timeline/")
    total = shown(page)
    of_campaign = choose_first(page, "campaign")
    of_unit = choose_first(page, "unit")
    for step, left in ((page.go_back, of_campaign), (page.go_back, total), (page.go_forward, of_campaign)):
        step()
        expect(page.locator(".event:visible")).to_have_count(left)
        assert said(page) == (left, total)
    page.go_forward()
    expect(page.locator(".event:visible")).to_have_count(of_unit)


def test_an_event_left_by_the_way_back_keeps_the_filters(opened: Open) -> None:
    page = opened("timeline/")
    left = choose_first(page, "campaign")
    page.locator(".event:visible h3 a").first.click()
    expect(page.locator(".md-content")).to_have_attribute("data-kind", re.compile("event"))
    page.go_back()
    expect(page.locator(".event:visible")).to_have_count(left)


def test_reset_shows_everything_again(opened: Open) -> None:
    page = opened("timeline/")
    total = shown(page)
    choose_first(page, "unit")
    page.locator("input[name=q]").fill("2")
    page.locator("button[type=reset]").click()
    assert (shown(page), said(page), page.evaluate("location.search")) == (total, (total, total), "")
    expect(page.locator("button[type=reset]")).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('form[data-filters] :is(select, input)')")


def test_nothing_found_is_said(opened: Open) -> None:
    page = opened("zh-hant/timeline/")
    page.locator("input[name=q]").fill("沒有這樣的事")
    expect(page.locator("[data-nothing]")).to_be_visible()
    assert said(page)[0] == shown(page) == 0


def test_every_event_can_be_read_without_scripts(opened: Open) -> None:
    events = shown(opened("timeline/"))
    page = opened("timeline/", java_script_enabled=False)
    assert shown(page) == events
    expect(page.locator("form[data-filters]")).to_be_hidden()
    links = page.locator(".instead a")
    assert links.count() > 1
    for link in links.all():
        expect(link).to_have_attribute("href", re.compile(r"campaigns/[a-z0-9-]+/$"))
    links.first.click()
    expect(page.locator("main h1")).to_be_visible()
    assert page.locator(".timeline .event").count() > 0


@pytest.mark.parametrize("width", [390, 1280])
def test_what_an_address_names_is_not_hidden_by_the_header(opened: Open, width: int) -> None:
    page = opened("timeline/", width=width)
    middle = page.locator(".event").nth(shown(page) // 2)
    month = page.locator(".range:has(~ .range)").last
    for target, part in ((middle, "h3"), (month, "h2")):
        name = target.get_attribute("id")
        there = opened(f"timeline/#{name}", width=width).locator(f"[id='{name}'] {part}").first
        expect(there).to_be_in_viewport()
        assert there.evaluate(OBSCURED) is False, name


def test_the_strip_follows_the_filters(opened: Open) -> None:
    page = opened("timeline/")
    bars = page.locator(".strip rect[data-time]")
    heights = "bars => bars.reduce((sum, bar) => sum + Number(bar.getAttribute('height')), 0)"
    everything = bars.evaluate_all(heights)
    promised = choose_first(page, "campaign")
    counts = [int(text) for text in page.locator(".strip li:visible .count").all_inner_texts()]
    assert sum(counts) == promised
    assert 0 <= bars.evaluate_all(heights) < everything


def test_a_click_in_the_strip_leads_to_the_day(opened: Open) -> None:
    page = opened("timeline/")
    bar = page.locator(".strip rect[data-time]").first
    day = bar.get_attribute("data-time")
    bar.click(force=True)
    target = page.locator(".event:target")
    expect(target).to_have_attribute("data-day", str(day))
    assert not target.evaluate(OBSCURED)


def test_a_time_said_in_a_row_is_shown_once_and_again_where_filters_part_the_row(opened: Open) -> None:
    page = opened("timeline/")
    again = page.locator(".event[data-again]").first
    name = again.locator("h3").inner_text()
    page.locator("input[name=q]").fill(name)
    expect(page.locator(".event:visible").first.locator("h3")).to_have_text(name)
    expect(page.locator(".event:visible").first).not_to_have_attribute("data-again", "")


def test_columns_side_by_side_can_be_chosen_and_stay_in_the_address(opened: Open) -> None:
    page = opened("timeline/side-by-side/")
    columns = page.locator("thead th[data-column]:visible")
    total = columns.count()
    page.locator("form[data-columns] input").first.uncheck()
    expect(columns).to_have_count(total - 1)
    page.reload()
    expect(columns).to_have_count(total - 1)
    switch(page).click()
    expect(columns).to_have_count(total - 1)
