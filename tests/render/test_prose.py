from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.prose import prose
from site_builder.views.linked import Linked, NameLink

TAGS = {
    *("a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre", "strong"),
    *("sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}


class _Tags(HTMLParser):
    """The tags of a text with their attributes, as a browser sees them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check_harmless(html: str) -> None:
    for tag, attributes in _Tags(html).found:
        assert tag in TAGS
        assert set(attributes) <= {"href", "title", "rel", "start", "class"}
        assert attributes.get("class", "ref") == "ref"
        scheme = (attributes.get("href") or "").strip().lower().partition(":")
        assert not scheme[1] or "/" in scheme[0] or scheme[0] in {"http", "https", "mailto", "tel"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=https://evil.example/x.js>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><img src onerror=alert(1)></mtext></math>",
        "<iframe src=https://evil.example></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=x></object><embed src=x><base href=//evil.example/>",
        "<form action=https://evil.example><input name=a></form>",
        "<style>*{background:url(//evil.example)}</style>",
        "<link rel=stylesheet href=//evil.example>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<p onclick=alert(1)>x</p>",
        "<div>\n\n**a**\n\n</div>",
        "<!-- --><script>alert(1)</script> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php <script>alert(1)</script> ?>",
        "<<script>script>alert(1)<</script>/script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](\x01javascript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](vbscript:msgbox)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        '[x](a "t\\" onmouseover=\\"alert(1)")',
        "[x](a 't\" onmouseover=\"alert(1)')",
        '[x](" onmouseover="alert(1))',
        "![x](javascript:alert(1))",
        '![x" onerror="alert(1)](a.png)',
        "`<script>alert(1)</script>`",
        "    <script>alert(1)</script>",
        "|<script>|<b>|\n|-|-|\n|<img src=x onerror=alert(1)>|b|",
        "# <script>alert(1)</script>",
        "> <script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\ufeff<script>alert(1)</script>",
        "[x][y\n\n[y]: <javascript:alert(1)>",
    ],
)
def test_nothing_an_editor_writes_runs(text: str) -> None:
    check_harmless(prose(text))


@given(
    st.lists(
        st.sampled_from(
            [
                *"<>[]()!\"'`*_#|-\n\t &;:/\\=",
                "<a href=",
                "javascript:",
                "script",
                "](",
                "onload=",
                "党",
                "&#",
            ]
        ),
        max_size=40,
    )
)
@settings(deadline=None, max_examples=300)
def test_no_mixture_of_marks_does_harm(parts: list[str]) -> None:
    check_harmless(prose("".join(parts)))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一段\n\n又一段", "<p>一段</p>\n<p>又一段</p>"),
        ("**要** *点*", "<p><strong>要</strong> <em>点</em></p>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("3. 甲\n4. 乙", '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>'),
        ("> 引", "<blockquote>\n<p>引</p>\n</blockquote>"),
        ("甲\n\n---\n\n乙", "<p>甲</p>\n<hr>\n<p>乙</p>"),
        ("<b>甲</b>", "<p>&lt;b&gt;甲&lt;/b&gt;</p>"),
        ("5 < 6 & 7 > 6", "<p>5 &lt; 6 &amp; 7 &gt; 6</p>"),
        ("", ""),
    ],
)
def test_plain_markdown(text: str, html: str) -> None:
    assert prose(text) == html


def test_tables() -> None:
    html = prose("| 班次 | 人数 |\n| --- | ---: |\n| 夜 | 6 |")
    assert "<th>班次</th>\n<th>人数</th>" in html
    assert "<td>夜</td>\n<td>6</td>" in html


@pytest.mark.parametrize(("level", "shown"), [(1, 3), (2, 4), (3, 5), (4, 5), (5, 5), (6, 5)])
def test_headings_stand_below_those_of_the_page(level: int, shown: int) -> None:
    assert prose(f"{'#' * level} 经过") == f"<h{shown}>经过</h{shown}>"


def test_what_looks_like_a_heading_in_a_text_stays() -> None:
    assert prose("写作 `<h1>` 与 <h2>") == "<p>写作 <code>&lt;h1&gt;</code> 与 &lt;h2&gt;</p>"


@pytest.mark.parametrize(
    "address",
    ["../units/a/", "#sources", "https://example.org/甲", "mailto:a@example.org", "tel:12345", "?campaign=a"],
)
def test_links_are_kept(address: str) -> None:
    (_, (tag, attributes)) = _Tags(prose(f"[甲]({address})")).found
    assert (tag, attributes["href"], attributes["rel"]) == ("a", address, "noopener noreferrer")


def test_a_link_that_would_run_loses_its_target_but_not_its_text() -> None:
    assert prose("[甲](javascript:alert(1))") == '<p><a rel="noopener noreferrer">甲</a></p>'


@pytest.mark.parametrize("address", ["https://evil.example/x.png", "photo.jpg"])
def test_of_a_picture_the_words_are_shown(address: str) -> None:
    assert prose(f"见![桥头]({address} '题')。") == "<p>见桥头。</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("值守在\n桥头。\n“夜里”", "<p>值守在桥头。“夜里”</p>"),
        ("值守 a\nb 桥头", "<p>值守 a\nb 桥头</p>"),
        ("甲  \n乙", "<p>甲<br>\n乙</p>"),
        ("    甲\n    乙", "<pre><code>甲\n乙\n</code></pre>"),
    ],
)
def test_a_line_break_between_han_characters_is_no_space(text: str, html: str) -> None:
    assert prose(text) == html


def test_absurdly_nested_lists_become_plain_text() -> None:
    html = prose("\n".join(f"{' ' * 4 * depth}- 甲" for depth in range(300)))
    assert html.count("甲") == 300
    check_harmless(html)


def test_texts_do_not_touch_each_other() -> None:
    prose("[a]: https://example.org/one\n\n[a]")
    assert "href" not in prose("[a]")


BUREAU = "units/shuiliju/"


def named(text: str, *names: str) -> Linked:
    """``text`` with a link at the first place of each of ``names``."""
    places = ((text.index(name), name) for name in names)
    return Linked(text, tuple(NameLink(start, start + len(name), BUREAU) for start, name in places))


def test_names_are_linked_within_paragraphs_items_and_emphasis() -> None:
    html = prose(named("由**市水利局**值守。\n\n- 市审计局", "市水利局", "市审计局"), "../../")

    assert html.count('<a class="ref" href="../../units/shuiliju/"') == 2
    assert ">市水利局</a></strong>" in html
    assert ">市审计局</a></li>" in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`市水利局`", "<code>市水利局</code>"),
        ("## 市水利局", "<h4>市水利局</h4>"),
        ("市水利局\n===", "<h3>市水利局</h3>"),
        ("    市水利局", "<pre><code>市水利局\n</code></pre>"),
        ("[见市水利局](https://example.org/)", ">见市水利局</a>"),
        ("[见](https://example.org/市水利局)", 'href="https://example.org/市水利局"'),
    ],
)
def test_where_no_link_can_stand_the_name_stays(text: str, html: str) -> None:
    made = prose(named(text, "市水利局"))

    assert html in made
    assert 'class="ref"' not in made
    assert not set("\ue011\ue012\ue013") & set(made)


def test_a_hostile_name_stays_text() -> None:
    name = "<b>*局*</b>_&\"'"
    made = prose(named(f"由{name}值守", name))

    assert "&lt;b&gt;*局*&lt;/b&gt;_&amp;\"'</a>" in made
    assert made.count("<a ") == 1


def test_the_private_characters_of_an_editor_are_no_links() -> None:
    assert prose("\ue011javascript:alert(1)\ue012x\ue013") == "<p>javascript:alert(1)x</p>"
    assert "<a" not in prose(Linked("\ue011javascript:a\ue012x\ue013"))
