"""The templates: every view has its page, nothing a text says becomes markup, every label exists."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from site_builder.text import Script
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Block, Link
from tests.theme.environment import LABELS, THEME, render
from tests.theme.samples import DATA, ENTRY, REPORT, WITH_SCRIPTS, figure, item
from tests.theme.samples import PAGES as PLAIN

PAGES = {**PLAIN, **WITH_SCRIPTS}
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}"
VOID = {"source", "br", "img", "input", "link", "meta", "hr"}
# what templates branch on is chosen by the views, never written by an editor
STRUCTURAL = {"template", "kind", "certainty", "machine_date"}
IMAGE_ATTRIBUTES = {"src", "width", "height", "alt", "loading", "decoding"}
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))


class Outline(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice on {tag}"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} closes another element"

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def poisoned(value: Any, text: str, address: str) -> Any:
    """``value`` with every text an editor can write replaced, and every address too."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(poisoned(one, text, address) for one in value)
    if isinstance(value, dict):
        return {key: poisoned(one, text, address) for key, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        kept = STRUCTURAL if isinstance(value, Page | Block) else STRUCTURAL - {"kind"}
        changed = {
            name: address if name == "href" else poisoned(one, text, address)
            for name, one in fields.items()
            if name not in kept
        }
        return dataclasses.replace(value, **changed)
    return value


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("name", PAGES)
def test_every_template_prints_its_view(name: str, script: Script) -> None:
    page = PAGES[name]
    outline = Outline(render(page, up="../", lang=script))
    assert [tag for tag, _ in outline.elements].count("h1") == 1
    assert page.title in outline.text
    ids = outline.all("id")
    assert len(ids) == len(set(ids))
    assert {link.href.removeprefix("#") for link in page.contents} <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_no_inline_style_and_no_handler(name: str) -> None:
    for tag, attributes in Outline(render(PAGES[name])).elements:
        assert tag not in {"script", "style"}
        assert not [key for key in attributes if key == "style" or key.startswith("on")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", HOSTILE]
)
@pytest.mark.parametrize("name", PAGES)
def test_hostile_content_stays_text(name: str, address: str) -> None:
    outline = Outline(render(poisoned(PAGES[name], HOSTILE, address), up=""))
    assert HOSTILE in outline.text
    assert "49" not in outline.text
    for tag, attributes in outline.elements:
        assert tag != "script"
        assert tag != "img" or set(attributes) == IMAGE_ATTRIBUTES
        assert not [key for key in attributes if key.startswith("on")]
        assert not re.match(r"(?i)\s*(javascript|data):", attributes.get("href", ""))


def test_addresses_lead_from_the_page_to_the_root_of_the_edition() -> None:
    addresses = Outline(render(PAGES["entry"], up="../../")).all("href")
    assert "../../units/huiji-jiwei/" in addresses
    assert "https://huiji.example.org/a?b=1" in addresses
    assert "#source-1" in addresses


def test_a_source_mark_is_glued_to_the_word_before_it_and_leads_to_the_source() -> None:
    html = render(PAGES["entry"])
    assert '辆。&#8288;<sup class="src"><a href="#source-1" title="第二部分，第 1–3 段"' in html
    assert re.search(r"\s<sup", html) is None
    assert "source-1" in Outline(html).all("id")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("15700", "<b>15700</b><span>人</span>"),
        ("350余万元", "<b>350</b><span>余万元人</span>"),
        ("近200余人次", "<span>近</span><b>200</b><span>余人次人</span>"),
        ("万名", "<b>万名</b><span>人</span>"),
        ("", "<b></b><span>人</span>"),
    ],
)
def test_the_digits_of_a_figure_are_large_and_its_words_are_not(value: str, printed: str) -> None:
    figures = Block("figures", "figures", "数据", (figure("某数", value, marks=()),))
    page = dataclasses.replace(PAGES["entry"], content=dataclasses.replace(ENTRY, blocks=(figures,)))
    assert f'<dd class="figure-number">{printed}</dd>' in render(page)


def test_every_block_is_a_section_with_its_label() -> None:
    html = render(PAGES["entry"])
    for block in ENTRY.blocks:
        assert f'id="{block.anchor}"' in html
        assert f'<h2 id="{block.anchor}-label">{block.label}</h2>' in html


def test_a_picture_is_shown_with_its_caption_and_its_scaled_copies() -> None:
    outline = Outline(render(PAGES["entry"], up="../../", site_up="../../../"))
    (image,) = (attributes for tag, attributes in outline.elements if tag == "img")
    (source,) = (attributes for tag, attributes in outline.elements if tag == "source")
    assert (image["src"], image["alt"]) == ("../../../images/tu/960.jpg", "卡点查验")
    assert source["srcset"] == "../../../images/tu/480.webp 480w, ../../../images/tu/960.webp 960w"
    assert "某报 摄" in outline.text


def test_a_block_named_as_its_page_does_not_repeat_the_name() -> None:
    html = render(PAGES["text"])
    assert '<h2 id="rules-label" hidden>凡例</h2>' in html
    assert '<h2 id="corrections-label">勘误</h2>' in html


def test_what_the_source_is_silent_about_is_said() -> None:
    html = render(PAGES["entry"])
    for key in ("page.dispatch_no_sender", "page.dispatch_no_count", "page.dispatch_no_receiver"):
        assert LABELS[key]["zh-Hans"] in html


def test_a_dispatch_told_elsewhere_names_the_entry_that_tells_it() -> None:
    html = render(PAGES["entry"])
    assert '见 <a href="../events/shuiliju-xiachen/">' in html
    assert '见 <a href="../units/huayuankou/">' not in html


def test_uncertain_dates_are_marked_and_only_certain_ones_are_machine_readable() -> None:
    html = render(PAGES["timeline"])
    assert '<time datetime="2020-01-25">2020年1月25日</time>' in html
    assert '<li class="event event--about" id="tents"' in html
    assert '<span class="date">行动期间</span>' in html


def test_events_carry_the_ids_their_filters_ask_for() -> None:
    assert (
        'id="shuiliju-xiachen" data-item data-campaign="zhengzhou-2020" data-unit="shuiliju shenjiju"'
        in render(PAGES["timeline"])
    )


def test_without_scripts_the_campaigns_stand_in_for_the_filters() -> None:
    noscript = render(PAGES["timeline"]).split("<noscript>")[1].split("</noscript>")[0]
    assert noscript.count("<a ") == 2
    assert "../campaigns/huiji-2022/" in noscript


def test_a_long_row_of_participants_is_cut_with_its_number() -> None:
    crowd = tuple(Link(f"单位{number}", f"units/u{number}/") for number in range(9))
    event = item("crowd", "2020年2月", "大会", units=crowd, marks=(REPORT,))
    timeline = Block("timeline", "timeline", "大事记", (event,))
    page = dataclasses.replace(PAGES["entry"], content=dataclasses.replace(ENTRY, blocks=(timeline,)))
    html = render(page)
    assert "单位2" in html
    assert "单位3" not in html
    assert LABELS["page.and_more"]["zh-Hans"].format(count=6) in html


def test_a_figure_that_others_contradict_leads_to_where_they_stand_together() -> None:
    html = render(PAGES["entry"], up="../../")
    assert html.count('<a class="disputed" href="../../data/#conflicts">') == 1
    assert "conflicts" in Outline(render(PAGES["data"])).all("id")


def test_a_chart_has_its_numbers_as_text_and_draws_them_in_proportion() -> None:
    html = render(PAGES["data"])
    charts = html.split('<div class="charts">')[1].split("</section>")[0]
    assert Outline(f"<div>{charts}").text.count("423") == 1
    assert '<line class="bar-rest" x1="12.77%" x2="100%" y1="5" y2="5"/>' in charts
    assert '<line class="bar-length" x1="0%" x2="12.77%" y1="5" y2="5"/>' in charts
    assert [charts.count(f"bar-end--{end}") for end in ("about", "more", "less", "exact")] == [1, 1, 1, 0]
    assert charts.count('<svg class="bar"') == charts.count('aria-hidden="true"') == 4
    assert '<a href="../sources/baodao/" title="报道">第 3 段</a>' in charts


def test_the_data_page_leads_to_the_parts_it_has() -> None:
    ways = Outline(render(PAGES["data"])).all("href")
    assert [way for way in ways if way.startswith("#")] == ["#conflicts", "#charts", "#downloads", "#rows"]
    bare = dataclasses.replace(DATA, conflicts=(), charts=(), downloads=())
    html = render(dataclasses.replace(PAGES["data"], content=bare))
    assert [way for way in Outline(html).all("href") if way.startswith("#")] == ["#rows"]


def test_a_file_is_offered_with_its_name_format_and_size() -> None:
    html = render(PAGES["data"])
    assert '<a href="../data/figures.csv" download>全部数据</a>' in html
    assert "<small>figures.csv · CSV · 45 KB</small>" in html


def test_labels_exist_in_both_scripts_and_none_is_left_over() -> None:
    used = {
        key
        for path in TEMPLATES
        for key in re.findall(r"""label\(["']([^"']+)["']\)""", path.read_text("utf-8"))
    }
    for key in used:
        assert set(LABELS[key]) == {"zh-Hans", "zh-Hant"}, key
        assert all(LABELS[key].values()), key
    assert {key for key in LABELS if key.startswith("page.")} <= used


def test_no_template_turns_escaping_off() -> None:
    for path in TEMPLATES:
        assert not re.search(r"\|\s*safe|autoescape|\bMarkup\b", path.read_text("utf-8")), path.name
