"""All pages of a site: every address leads to one of them, and nothing that is not public is on any."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import Page
from site_builder.views.pages import page_paths, pages
from site_builder.views.sections import COLOPHON, SECTIONS, section_of
from site_builder.views.shapes import Link
from tests.chronicles import edition, site_edition


def values(found: object) -> Iterator[object]:
    """Everything in a view."""
    yield found
    if dataclasses.is_dataclass(found) and not isinstance(found, type):
        for field in dataclasses.fields(found):
            yield from values(getattr(found, field.name))
    elif isinstance(found, Mapping):
        for key, value in found.items():
            yield from values(key)
            yield from values(value)
    elif isinstance(found, tuple | list):
        for value in found:
            yield from values(value)


def texts(page: Page) -> list[str]:
    return [value for value in values(page) if isinstance(value, str)]


def hrefs(page: Page) -> set[str]:
    return {value.href for value in values(page) if isinstance(value, Link) and value.href}


def check_addresses(of: Edition) -> None:
    made = list(pages(of))
    paths = {page.path for page in made}
    assert len(paths) == len(made)
    for page in made:
        inside = {
            href for href in hrefs(page) if not href.startswith(("#", "https://", "http://", "mailto:"))
        }
        assert inside <= paths, page.path
        anchors = {f"#{getattr(value, 'anchor', '')}" for value in values(page.content)}
        assert {href for href in hrefs(page) if href.startswith("#")} <= anchors, page.path
    assert set(page_paths(of.chronicle)) == paths - {"404.html", "about/components/", "search/"}


@pytest.mark.parametrize("script", list(Script))
def test_every_address_leads_to_a_page(script: Script) -> None:
    check_addresses(site_edition("river", script=script))


def test_an_empty_chronicle_has_its_pages_too() -> None:
    of = edition("")
    check_addresses(of)
    assert {page.kind for page in pages(of)} == {
        "home",
        "timeline",
        "data",
        "text",
        "missing",
        "list",
        "components",
        "search",
    }


@pytest.mark.parametrize("script", list(Script))
def test_nothing_that_is_not_public_is_on_any_page(script: Script) -> None:
    for page in pages(site_edition("river", script=script)):
        for text in texts(page):
            assert not any(secret in text for secret in ("mihao", "密号", "密號")), (page.path, text)


@pytest.mark.parametrize("script", list(Script))
def test_every_page_has_what_the_frame_needs(script: Script) -> None:
    for page in pages(site_edition("river", script=script)):
        assert page.title.strip()
        assert page.description.strip()
        assert page.section in {*SECTIONS, "404"}
        assert "\n" not in page.title


def test_no_simplified_form_is_left_in_the_traditional_edition() -> None:
    for page in pages(site_edition("river", script=Script.HANT)):
        for text in texts(page):
            assert set("员录单张习书东业条门问间关医岁发当来记").isdisjoint(text), (page.path, text)


def test_every_section_and_colophon_page_has_its_own_address() -> None:
    addresses = [*SECTIONS.values(), *COLOPHON.values()]
    assert len(set(addresses)) == len(addresses)
    assert {section_of(kind) for kind in Kind} <= set(SECTIONS)


IDS = st.from_regex(r"[a-z]{1,3}", fullmatch=True)


@given(st.lists(IDS, min_size=1, max_size=6, unique=True), st.data())
@settings(max_examples=25, deadline=None)
def test_any_web_of_references_leads_to_pages(ids: list[str], data: st.DataObject) -> None:
    """Units, people and events that refer to each other at random, some of them not public."""
    lines = []
    for entry_id in ids:
        others = data.draw(st.lists(st.sampled_from(ids), max_size=3))
        status = data.draw(st.sampled_from(["approved", "draft"]))
        listed = f"[{', '.join(others)}]"
        lines.append(f"== units/{entry_id}\nname: 局\nmembers: {listed}\ncategory: area\nstatus: {status}\n")
        lines.append(
            f"== people/{entry_id}\nname: 某\nposts: {{title: 长, unit: {others[0] if others else ids[0]}}}\n"
        )
        lines.append(
            f"== events/{entry_id}\nname: 会\nunits: {listed}\npeople: {listed}\nplace: {listed}\n"
            f"status: {status}\ndispatches: {{from: {listed}, to: {listed}}}\n"
        )
    check_addresses(edition("".join(lines)))
