"""What stays in the other script is known by where it stands; what both scripts write alike is not."""

from __future__ import annotations

import json

from site_builder.localise import Localiser
from site_builder.render.inline import inline as html
from site_builder.render.prose import prose
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.inline import inline
from site_builder.views.linked import Foreign, Linked, NameLink
from tests.chronicles import edition, key

SOURCE = """
== sources/s
name: "《{=區報=}》的报道"
summary: 印作“{=區(qū)=}”，又印作“{=干部=}”。
body: |
  见{=區報=}与市水利局。

  `{=區=}`不是正文。
== units/water
name: 市水利局
"""


def of(script: Script) -> Edition:
    made = edition(SOURCE, script=script)
    object.__setattr__(made, "converter", Localiser())
    return made


def test_kept_text_that_only_the_other_script_has_is_marked() -> None:
    hans = of(Script.HANS)
    source = hans.entry(key("sources/s"))
    summary = hans.text(source.summary, source)
    assert summary == "印作“區(qū)”，又印作“干部”。"
    assert isinstance(summary, Linked)
    assert summary.foreign == (Foreign(3, 8, "zh-Hant"),)
    assert json.dumps(summary, ensure_ascii=False) == f'"{summary}"'
    assert html(summary) == '印作“<span lang="zh-Hant">區(qū)</span>”，又印作“干部”。'


def test_its_own_script_and_ordinary_text_need_no_mark() -> None:
    hant = of(Script.HANT)
    source = hant.entry(key("sources/s"))
    assert not isinstance(hant.text(source.summary, source), Linked)
    assert hant.name(key("units/water")) == "市水利局"


def test_in_markdown_it_is_marked_beside_links_and_not_in_code() -> None:
    hans = of(Script.HANS)
    made = prose(inline(hans, hans.entry(key("sources/s")).body, key("sources/s")), "../")
    assert '<span lang="zh-Hant">區報</span>与<a' in made
    assert "<code>區</code>" in made


def test_a_link_holds_its_mark_and_text_stays_text() -> None:
    text = Linked("<看>區報乙", (NameLink(3, 6, "units/a/"),), (Foreign(1, 5, "zh-Hant"),))
    assert html(text) == (
        '&lt;<span lang="zh-Hant">看&gt;</span><a class="ref" href="units/a/">'
        '<span lang="zh-Hant">區報</span>乙</a>'
    )
