"""The sample site on paper, and from a disk without a network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages import KINDS, path_of
from tests.browser.tabs import Open

A4 = (595, 842)  # points
VISIBLE = """selector => [...document.querySelectorAll(selector)]
  .filter(each => each.checkVisibility({opacityProperty: true}))
  .map(each => each.outerHTML.slice(0, 80))"""
FRAME = ".md-header, .md-tabs, .md-sidebar, .md-path, .md-skip, .md-top, .tools, .button, .md-script"


@pytest.mark.parametrize("kind", KINDS)
def test_paper_shows_the_record_without_the_frame(opened: Open, sample: Path, kind: str) -> None:
    page = opened(path_of(kind, sample), color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator("main h1")).to_be_visible()
    assert page.evaluate(VISIBLE, FRAME) == []
    colours = page.locator("main h1").evaluate(
        "h1 => [getComputedStyle(h1).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_a_unit_prints_on_a4(opened: Open, sample: Path) -> None:
    page = opened(path_of("entry of units", sample))
    pdf = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {A4}
    assert 1 < len(sizes) < 20


def test_sources_are_told_in_full_on_paper(opened: Open, sample: Path) -> None:
    page = opened(path_of("entry of units", sample))
    page.emulate_media(media="print")
    hidden = page.locator("details:not([open]) > :not(summary)").evaluate_all(
        "all => all.filter(each => !each.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert hidden == 0


def test_figures_on_paper_name_their_source_and_repeat_their_heads(opened: Open, sample: Path) -> None:
    page = opened("data/")
    page.emulate_media(media="print")
    cell = page.locator(".data-source a[title]").first
    told = cell.evaluate("a => [a.title, getComputedStyle(a, '::after').content]")
    assert told[0] in told[1]
    assert page.locator(".data thead").evaluate("e => getComputedStyle(e).display") == "table-header-group"


def test_a_citation_is_copied_with_the_day_of_access(opened: Open, sample: Path) -> None:
    page = opened(path_of("entry of units", sample))
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator(".cite + .button").click()
    copied = page.evaluate("window.copied")
    assert re.search(r"\[EB/OL\]//.+\. (?:\(\d{4}-\d\d-\d\d\))?\[\d{4}-\d\d-\d\d\]\. https?://\S+\.$", copied)


def test_the_offline_edition_is_read_by_clicking(opened_offline: Open, offline_sample: Path) -> None:
    page = opened_offline("index.html")
    page.get_by_role("navigation").first.get_by_role("link", name="单位", exact=True).click()
    assert page.url == (offline_sample / "units/index.html").as_uri()
    name = page.locator(".entry a").first.inner_text()
    page.locator(".entry a").first.click()
    expect(page.locator("main h1")).to_have_text(name)
    assert re.search(r"/units/[a-z0-9-]+/index\.html$", page.url)
    page.locator(".md-script a").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    assert re.search(r"/zh-hant/units/[a-z0-9-]+/index\.html$", page.url)
    page.locator(".md-header__title").click()
    assert page.url == (offline_sample / "zh-hant/index.html").as_uri()


def test_filters_work_from_a_disk(opened_offline: Open) -> None:
    page = opened_offline("timeline/index.html")
    total = page.locator(".event:visible").count()
    page.locator("select[name=campaign]").select_option(index=1)
    left = page.locator(".event:visible").count()
    assert 0 < left < total
    page.locator(".md-script a").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(page.locator(".event:visible")).to_have_count(left)
    page.go_back()
    expect(page.locator(".event:visible")).to_have_count(left)


def test_the_appearance_chosen_offline_stays(opened_offline: Open) -> None:
    page = opened_offline("index.html")
    for _ in range(2):
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".md-content a[href$='timeline/index.html']").first.click()
    expect(page.locator("main .range").first).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_no_link_of_the_offline_edition_leads_to_a_folder(offline_sample: Path) -> None:
    wrong = {
        href
        for page in offline_sample.rglob("*.html")
        if page.name != "404.html"
        for href in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', page.read_text("utf-8"))
        if not re.match(r"[a-z]+:|#", href) and not Path(href.partition("#")[0].partition("?")[0]).suffix
    }
    assert wrong == set()
