from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

import jinja2
import pytest

from site_builder.editions import chrome
from site_builder.project import read_labels, theme_folder
from site_builder.render.pages import EditionRoot, Frame, render_page
from site_builder.render.templates import environment
from site_builder.text import Script
from site_builder.views.page_shapes import Page, TextView
from site_builder.views.pages import pages
from site_builder.views.shapes import Link
from site_builder.views.site_pages import home_page, missing_page, timeline_page
from tests.chronicles import edition, page, site_edition
from tests.frames import plain_shells
from tests.html import elements, only

TEMPLATES = theme_folder() / "templates"
ENVIRONMENT = environment(TEMPLATES, label=str, lang="zh-Hans", up="", site_up="")
HANS, HANT = EditionRoot(Script.HANS, ""), EditionRoot(Script.HANT, "zh-hant/")
TEXT = Page("text.html", "about/", "home", "text", "题", "述", (), (), {}, TextView("题", "", ()))


def frame(
    root: EditionRoot = HANS, *, address: str = "", editions: tuple[EditionRoot, ...] = (HANS, HANT)
) -> Frame:
    url = f"\nurl: {address}" if address else ""
    of = edition("", script=root.script, settings=f"name: 试验纪事\nsummary: 试验{url}\n")
    shells = plain_shells([chrome(of, root)]).shells
    by_key = {key: shell for (script, key), shell in shells.items() if script is root.script}
    return Frame(root, editions, "试验纪事", address, read_labels(root.script), by_key)


def html(page: Page, of: Frame) -> str:
    return render_page(page, of, TEMPLATES)[1]


@pytest.mark.parametrize(
    ("path", "root", "file", "base", "switch"),
    [
        ("", HANS, "index.html", ".", "zh-hant/"),
        ("about/", HANS, "about/index.html", "..", "../zh-hant/about/"),
        ("units/a/", HANS, "units/a/index.html", "../..", "../../zh-hant/units/a/"),
        ("", HANT, "zh-hant/index.html", "..", "../"),
        ("units/a/", HANT, "zh-hant/units/a/index.html", "../../..", "../../../units/a/"),
    ],
)
def test_ways_from_a_page_are_relative(
    path: str, root: EditionRoot, file: str, base: str, switch: str
) -> None:
    made = dataclasses.replace(TEXT, path=path)
    name, text = render_page(made, frame(root), TEMPLATES)
    assert name == file
    assert only(text, "script", type="module").attributes["src"].startswith(f"{base}/assets/")
    assert only(text, "a", **{"class": "switch"}).attributes["href"] == switch


@pytest.mark.parametrize(
    ("address", "root", "base", "switch"),
    [
        ("", HANS, "", "/zh-hant/404.html"),
        ("https://example.org/", HANS, "", "/zh-hant/404.html"),
        ("https://example.org/a/b/", HANS, "/a/b", "/a/b/zh-hant/404.html"),
        ("https://example.org/a/b/", HANT, "/a/b", "/a/b/404.html"),
    ],
)
def test_the_page_for_wrong_addresses_works_at_any_depth(
    address: str, root: EditionRoot, base: str, switch: str
) -> None:
    page = missing_page(site_edition("river", script=root.script))
    name, text = render_page(page, frame(root, address=address), TEMPLATES)
    assert name == f"{root.folder}404.html"
    assert only(text, "script", type="module").attributes["src"].startswith(f"{base}/assets/")
    assert only(text, "a", **{"class": "switch"}).attributes["href"] == switch
    links = [e.attributes["href"] for e in elements(text, "a")]
    assert f"{base}/{root.folder}timeline/" in links
    assert all(link.startswith(("/", "mailto:", "https://", "#")) for link in links)
    assert not [e for e in elements(text, "link") if e.attributes.get("rel") == "alternate"]


def alternates(text: str) -> dict[str, str]:
    links = [e.attributes for e in elements(text, "link") if e.attributes.get("rel") == "alternate"]
    return {link["hreflang"]: link["href"] for link in links}


def test_a_page_names_itself_and_its_other_script() -> None:
    made = dataclasses.replace(TEXT, path="units/a/")
    text = html(made, frame(HANT, address="https://example.org/h/"))
    assert only(text, "link", rel="canonical").attributes["href"] == "https://example.org/h/zh-hant/units/a/"
    assert alternates(text) == {
        "zh-Hans": "https://example.org/h/units/a/",
        "zh-Hant": "https://example.org/h/zh-hant/units/a/",
        "x-default": "https://example.org/h/units/a/",
    }


def test_without_an_address_alternates_are_relative_and_there_is_no_canonical_one() -> None:
    text = html(dataclasses.replace(TEXT, path="units/a/"), frame())
    assert alternates(text) == {
        "zh-Hans": "../../units/a/",
        "zh-Hant": "../../zh-hant/units/a/",
        "x-default": "../../units/a/",
    }
    assert "canonical" not in text
    assert alternates(html(dataclasses.replace(TEXT, path=""), frame()))["zh-Hans"] == "./"


def test_a_single_edition_has_no_alternates_and_switches_to_itself() -> None:
    text = html(TEXT, frame(HANT, editions=(HANT,), address="https://example.org/"))
    assert alternates(text) == {}
    assert only(text, "a", **{"class": "switch"}).attributes["href"] == "../../zh-hant/about/"


def test_titles_carry_the_name_of_the_site_but_at_home() -> None:
    of = site_edition("river")
    assert only(html(home_page(of), frame()), "title").text == "河岸值守纪事"
    assert only(html(timeline_page(of), frame()), "title").text == "大事记 · 试验纪事"


NASTY = '</title><script>alert("x")</script>\'&<!--'


def test_what_fills_the_frame_is_escaped() -> None:
    made = dataclasses.replace(
        TEXT,
        title=NASTY,
        description=NASTY,
        crumbs=(Link(NASTY, f"units/{NASTY}"), Link(NASTY)),
        contents=(Link(NASTY, f"#{NASTY}"),),
        structured={"name": NASTY},
        content=TextView(NASTY, NASTY, ()),
    )
    text = html(made, frame())
    assert only(text, "title").text == f"{NASTY} · 试验纪事"
    assert only(text, "meta", name="description").attributes["content"] == NASTY
    assert only(text, "h1").text == NASTY
    scripts = elements(text, "script")
    assert [script.attributes.get("type") for script in scripts] == ["application/ld+json", "module"]
    assert json.loads(scripts[0].text) == {"name": NASTY}
    crumbs = [e for e in elements(text, "li") if "md-path__item" in e.attributes.get("class", "")]
    assert [crumb.text for crumb in crumbs] == [NASTY, NASTY]


def test_breadcrumbs_and_contents_lead_up_and_down() -> None:
    of = site_edition("river", script=Script.HANT)
    text = html(page(of, "events/patrol"), frame(HANT))
    crumbs = only(text, "ol", **{"class": "crumbs"})
    assert "大事記" in crumbs.text
    up = [e.attributes["href"] for e in elements(text, "a") if e.attributes.get("class") == "md-path__link"]
    assert up == ["../../timeline/"]
    down = [e.attributes["href"] for e in elements(text, "a") if e.attributes.get("class") == "md-nav__link"]
    ids = {e.attributes.get("id") for e in elements(text)}
    assert down[0] == "#record"
    assert {link.removeprefix("#") for link in down} <= ids


@pytest.mark.parametrize("root", [HANS, HANT])
def test_the_templates_print_every_page_of_a_site(root: EditionRoot) -> None:
    of = frame(root, address="https://example.org/")
    for made in pages(site_edition("river", script=root.script)):
        text = html(made, of)
        assert only(text, "body").attributes["data-kind"] == made.kind
        ids = [e.attributes["id"] for e in elements(text) if "id" in e.attributes]
        assert len(set(ids)) == len(ids), made.path
        assert len(elements(text, "h1")) == 1


def test_a_template_that_asks_for_what_a_view_lacks_fails() -> None:
    with pytest.raises(jinja2.UndefinedError):
        ENVIRONMENT.from_string("{{ view.no_such_field }}").render(view=TEXT.content)


def test_templates_escape_unless_told_otherwise() -> None:
    assert ENVIRONMENT.from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"
    assert ENVIRONMENT.from_string("{{ text | prose }}").render(text="**甲** <b>") == (
        "<p><strong>甲</strong> &lt;b&gt;</p>"
    )


def test_a_page_of_an_unknown_section_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        html(dataclasses.replace(TEXT, section="no-such-section"), frame())


def test_a_label_the_catalogue_lacks_is_our_mistake() -> None:
    labels: Mapping[str, str] = {}
    with pytest.raises(KeyError):
        html(timeline_page(site_edition("river")), dataclasses.replace(frame(), labels=labels))
