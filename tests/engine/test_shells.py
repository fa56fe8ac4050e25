"""The frame: what every page of the site has around its own content."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from mkdocs.exceptions import ConfigurationError

from site_builder.engine.shells import CHRONICLE_CSS, CHRONICLE_JS, FRAME_CSS, render_shells
from site_builder.project import theme_folder
from site_builder.render.shell import SLOTS, Chrome, Section, Shell, ShellSet
from site_builder.text import Script

KEYS = ["units", "people", "home", "404"]
EVERY = [(script, key) for script in Script for key in KEYS]
VOID = {"meta", "link", "input", "img", "br", "hr", "path"}


@dataclass
class Element:
    """An element of a page: its tag, its attributes, the text directly in it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class PageReader(HTMLParser):
    """Reads a page; ``open_tags`` must be empty at its end."""

    elements: list[Element] = field(default_factory=list)
    open_tags: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open_tags.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open_tags.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if self.open_tags:
            self.open_tags[-1].text += data


def read_page(html: str) -> list[Element]:
    reader = PageReader()
    reader.feed(html)
    reader.close()
    assert reader.open_tags == []
    return reader.elements


def fill(shell: Shell, **slots: str) -> str:
    return shell.fill(dict.fromkeys(SLOTS, "") | {"base": "BASE"} | slots)


def addresses(elements: list[Element]) -> list[str]:
    return [e.attributes[name] for e in elements for name in ("href", "src") if name in e.attributes]


def slots_of(shell: Shell) -> set[str]:
    return set(shell.parts[1::2])


def test_there_is_a_shell_per_script_and_section(shell_set: ShellSet) -> None:
    assert set(shell_set.shells) == set(EVERY)


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_every_shell_has_every_slot(shell_set: ShellSet, script: Script, key: str) -> None:
    expected = SLOTS - {"canonical"} if key == "404" else SLOTS
    assert slots_of(shell_set.shells[script, key]) == expected


def test_the_slots_stand_where_they_belong(shell_set: ShellSet) -> None:
    html = fill(
        shell_set.shells[Script.HANS, "units"],
        title="T",
        description="D",
        canonical="https://chronicle.test/u/",
        head='<meta name="extra" content="H">',
        switch="../S/",
        crumbs="<li>C</li>",
        contents='<a href="#one">O</a>',
        body="<h1>B</h1>",
        kind="unit",
    )
    elements = read_page(html)
    by_id = {e.attributes["id"]: e for e in elements if "id" in e.attributes}
    head = html[: html.index("</head>")]
    assert "<title>T</title>" in head
    assert '<meta name="description" content="D">' in head
    assert '<link rel="canonical" href="https://chronicle.test/u/">' in head
    assert '<meta name="extra" content="H">' in head
    assert '<meta name="generator" content="mkdocs-' in head
    assert by_id["content"].tag == "article"
    assert by_id["content"].attributes["class"] == "md-content__inner md-typeset"
    assert re.search(r'id="content">\s*<h1>B</h1>\s*</article>', html)
    assert re.search(r'<nav class="md-path"[^>]*>\s*<ol class="md-path__list"><li>C</li></ol>', html)
    assert re.search(r'<nav class="md-nav md-nav--secondary"[^>]*><a href="#one">O</a></nav>', html)
    assert 'data-kind="unit"' in html


def test_the_tab_of_the_section_is_active(shell_set: ShellSet) -> None:
    def active(key: str, script: Script = Script.HANS) -> list[tuple[str, str]]:
        elements = read_page(fill(shell_set.shells[script, key]))
        links = [e for e in elements if e.tag == "a" and "aria-current" in e.attributes]
        return [(e.attributes["class"], e.text) for e in links]

    drawer = "md-nav__link md-nav__link--active"
    assert active("units") == [("md-tabs__link", "单位"), (drawer, "单位")]
    assert active("people", Script.HANT) == [("md-tabs__link", "人物"), (drawer, "人物")]
    assert active("home") == active("404") == []


def test_sections_lead_below_the_root_of_their_script(shell_set: ShellSet) -> None:
    html = fill(shell_set.shells[Script.HANT, "units"], base="../..")
    tabs = [e.attributes["href"] for e in read_page(html) if e.attributes.get("class") == "md-tabs__link"]
    assert tabs == ["../../zh-hant/units/", "../../zh-hant/people/"]


def test_a_section_may_be_the_home_page(config_file: Path, hant: Chrome) -> None:
    chrome = replace(hant, sections=(Section("home", "概述", ""), *hant.sections))
    shells = render_shells(config_file, [chrome]).shells
    assert [key for _, key in shells] == ["home", "units", "people", "404"]
    tabs = [e for e in read_page(fill(shells[Script.HANT, "home"])) if "aria-current" in e.attributes]
    assert tabs[0].attributes["href"] == "BASE/zh-hant/"


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_language_is_the_script(shell_set: ShellSet, script: Script, key: str) -> None:
    first = read_page(fill(shell_set.shells[script, key]))[0]
    assert (first.tag, first.attributes["lang"]) == ("html", str(script))


def test_the_switch_is_a_plain_link_to_the_other_script(shell_set: ShellSet) -> None:
    elements = read_page(fill(shell_set.shells[Script.HANT, "units"], switch="../../units/x/"))
    (link,) = [e for e in elements if "hreflang" in e.attributes]
    assert link == Element(
        "a",
        {
            "href": "../../units/x/",
            "lang": "zh-Hans",
            "hreflang": "zh-Hans",
            "aria-label": "字样frame.switch",
            "title": "字样frame.switch",
        },
        "简",
    )


def test_one_script_alone_has_no_switch(config_file: Path, hans: Chrome) -> None:
    shells = render_shells(config_file, [hans]).shells
    assert slots_of(shells[Script.HANS, "units"]) == SLOTS - {"switch"}


def test_without_a_site_address_there_is_no_canonical_link(
    config_file: Path, hans: Chrome, hant: Chrome
) -> None:
    shells = render_shells(config_file, [replace(hans, address="")]).shells
    assert slots_of(shells[Script.HANS, "units"]) == SLOTS - {"canonical", "switch"}


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_nothing_is_relative_to_where_the_shell_was_rendered(
    shell_set: ShellSet, script: Script, key: str
) -> None:
    html = fill(shell_set.shells[script, key], switch="BASE/other/", canonical="https://chronicle.test/")
    elements = read_page(html)
    assert [a for a in addresses(elements) if not a.startswith(("BASE/", "#", "https://"))] == []
    styles_and_forms = {"style", "srcset", "action", "poster", "data"}
    assert [e for e in elements if styles_and_forms & e.attributes.keys()] == []
    scripts = {e.attributes.get("id", ""): e.text for e in elements if e.tag == "script"}
    assert json.loads(scripts["__config"])["base"] == "BASE/"
    assert html.count("assets/") == html.count("BASE/assets/")
    assert 'new URL("BASE/",location)' in html


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_only_notices_lead_to_other_hosts(shell_set: ShellSet, script: Script, key: str) -> None:
    elements = read_page(fill(shell_set.shells[script, key], canonical="https://chronicle.test/"))
    foreign = {a for a in addresses(elements) if urlsplit(a).netloc not in {"", "chronicle.test"}}
    assert foreign == {"https://beian.miit.gov.cn/"}
    assert all("integrity" not in e.attributes for e in elements)


@pytest.mark.parametrize("depth", range(4))
def test_a_filled_page_finds_its_files_at_any_depth(shell_set: ShellSet, depth: int) -> None:
    page = "https://chronicle.test/" + "".join(f"{n}/" for n in range(depth))
    base = "/".join([".."] * depth) or "."
    elements = read_page(fill(shell_set.shells[Script.HANS, "units"], base=base))
    wanted = [
        e.attributes.get("href") or e.attributes["src"]
        for e in elements
        if e.tag in {"link", "script"}
        and (e.attributes.get("rel") in {"stylesheet", "icon"} or "src" in e.attributes)
    ]
    paths = {urlsplit(urljoin(page, address)).path.removeprefix("/") for address in wanted}
    # the frame's style is joined to the chronicle's by the build
    assert paths == {*shell_set.files, CHRONICLE_CSS, CHRONICLE_JS} - {FRAME_CSS}


def test_pages_for_wrong_addresses_can_start_at_the_host(shell_set: ShellSet) -> None:
    html = fill(shell_set.shells[Script.HANS, "404"], base="")
    assert 'href="/assets/' in html
    assert 'new URL("/",location)' in html


def test_what_people_write_stays_text(config_file: Path, hans: Chrome, hant: Chrome) -> None:
    evil = '<script>alert("1")</script> & [[chronicle:body]] {{ config }}'
    chrome = replace(
        hans,
        site_name=evil,
        sections=(Section("units", evil, "units/"),),
        labels=dict.fromkeys(hans.labels, evil),
        notices=((evil, 'https://example.org/?a=1&b="><script>'), ("x", "javascript:alert(1)")),
    )
    shell = render_shells(config_file, [chrome, hant]).shells[Script.HANS, "units"]
    elements = read_page(fill(shell, body="BODY"))
    usual = read_page(fill(render_shells(config_file, [hans, hant]).shells[Script.HANS, "units"]))
    assert [e.text for e in elements if e.tag == "script" and "alert" in e.text] == []
    assert len([e for e in elements if e.tag == "script"]) == len([e for e in usual if e.tag == "script"])
    tab = next(e for e in elements if e.attributes.get("class") == "md-tabs__link")
    name = next(e for e in elements if e.attributes.get("class") == "md-ellipsis")
    skip = next(e for e in elements if e.attributes.get("class") == "md-skip")
    assert [tab.text, name.text, skip.text.strip()] == [evil] * 3
    assert "javascript:" not in "".join(shell.parts)
    assert slots_of(shell) == SLOTS


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_the_structure_is_sound(shell_set: ShellSet, script: Script, key: str) -> None:
    elements = read_page(fill(shell_set.shells[script, key]))
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    tags = [e.tag for e in elements]
    assert [tags.count(tag) for tag in ("header", "main", "footer", "article", "title")] == [1] * 5
    assert all(e.attributes.get("aria-label") for e in elements if e.tag == "nav")
    skip = next(e for e in elements if e.tag == "a")
    assert skip.attributes == {"href": "#content", "class": "md-skip"}


@pytest.mark.parametrize(("script", "key"), EVERY)
def test_nothing_of_materials_search_is_left(shell_set: ShellSet, script: Script, key: str) -> None:
    elements = read_page(fill(shell_set.shells[script, key]))
    assert [e for e in elements if "md-search" in e.attributes.get("class", "")] == []
    assert [e for e in elements if e.tag == "form"] == [
        e for e in elements if e.attributes.get("data-md-component") == "palette"
    ]


def test_appearance_follows_the_system_first(shell_set: ShellSet) -> None:
    elements = read_page(fill(shell_set.shells[Script.HANS, "units"]))
    options = [e.attributes for e in elements if e.attributes.get("name") == "__palette"]
    assert [(o["data-md-color-media"], o["data-md-color-scheme"]) for o in options] == [
        ("(prefers-color-scheme)", "default"),
        ("(prefers-color-scheme: light)", "default"),
        ("(prefers-color-scheme: dark)", "slate"),
    ]
    labels = [o["aria-label"].rpartition("字样")[2] for o in options]
    assert labels == ["frame.palette_auto", "frame.palette_light", "frame.palette_dark"]


def test_files_are_what_pages_ask_for_and_no_more(shell_set: ShellSet) -> None:
    kinds = [re.sub(r"\.[0-9a-f]{8}\.min", "", path) for path in shell_set.files]
    assert kinds == [FRAME_CSS, "assets/images/favicon.png", "assets/javascripts/bundle.js"]
    assert all(b"sourceMappingURL" not in content for content in shell_set.files.values())


def test_the_style_has_materials_rules_for_what_stands_in_pages_and_no_others(shell_set: ShellSet) -> None:
    style = shell_set.files[FRAME_CSS].decode()
    for wanted in (".md-header--shadow", ".md-nav__link--active", "[data-md-toggle=drawer]:checked"):
        assert wanted in style
    for unwanted in (".admonition", ".tabbed-set", ".md-search__form", ".md-clipboard", "sourceMappingURL"):
        assert unwanted not in style
    assert style.endswith((theme_folder() / "material" / FRAME_CSS).read_text("utf-8"))


def test_the_users_settings_are_honoured_except_where_they_call_other_hosts(
    tmp_path: Path, hans: Chrome, hant: Chrome
) -> None:
    mine = tmp_path / "mkdocs.yml"
    mine.write_text(
        """
site_name: 另一个名字
repo_url: https://github.com/someone/something
hooks: []
plugins: [search]
nav: [{旧: old.md}]
extra: {analytics: {provider: google, property: G-1}, alternate: [{link: /en/, lang: en, name: English}]}
theme:
  name: material
  custom_dir: own
  logo: images/seal.png
  palette: {scheme: slate, primary: teal}
  features: [navigation.tabs, navigation.instant, search.suggest, content.tooltips]
""",
        "utf-8",
    )
    seal = tmp_path / "own" / "images" / "seal.png"
    seal.parent.mkdir(parents=True)
    seal.write_bytes(b"PNG")
    shell_set = render_shells(mine, [hans, hant])
    html = fill(shell_set.shells[Script.HANS, "units"], canonical="https://chronicle.test/")
    elements = read_page(html)
    body = next(e for e in elements if e.tag == "body")
    assert body.attributes["data-md-color-primary"] == "teal"
    assert shell_set.files["images/seal.png"] == b"PNG"
    assert '<img src="BASE/images/seal.png" alt="">' in html
    config = next(e.text for e in elements if e.attributes.get("id") == "__config")
    assert json.loads(config)["features"] == ["navigation.tabs", "content.tooltips"]
    assert [word for word in ("google", "github", "/en/", "old", "另一个名字") if word in html] == []


def test_another_theme_is_refused(tmp_path: Path, hans: Chrome) -> None:
    mine = tmp_path / "mkdocs.yml"
    mine.write_text("site_name: x\ntheme: readthedocs\n", "utf-8")
    with pytest.raises(ConfigurationError, match="must be material, not readthedocs"):
        render_shells(mine, [hans])


def test_mkdocs_says_nothing(
    config_file: Path, hans: Chrome, hant: Chrome, capfd: pytest.CaptureFixture[str]
) -> None:
    render_shells(config_file, [hans, hant])
    assert capfd.readouterr() == ("", "")
