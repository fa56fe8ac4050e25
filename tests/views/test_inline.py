"""Names in texts: which are linked, where they lead, and what an editor may say about it."""

from __future__ import annotations

import pytest

from site_builder.text import Script
from site_builder.views.blocks import citation_text
from site_builder.views.cards import cards
from site_builder.views.edition import Edition
from site_builder.views.inline import inline
from site_builder.views.linked import Linked
from tests import chronicles
from tests.chronicles import edition, key

PLACES = """
== sources/s
name: 一篇报道
== campaigns/jia
name: 甲市行动
sources: s
== campaigns/yi
name: 乙市行动
sources: s
== units/jia-shiwei
name: 中共甲市委
aliases: 市委
summary: 甲市的党委。发文部署。
campaigns: jia
sources: s
== units/yi-shiwei
name: 中共乙市委
aliases: 市委
campaigns: yi
sources: s
== units/shuiliju
name: 市水利局
campaigns: jia
sources: s
== units/ge-cun
name: 各村各组
autolink: false
campaigns: jia
sources: s
== places/jichang
name: 甲市机场
campaigns: jia
sources: s
== events/zhishou
name: 市水利局人员值守
undated: during_campaign
units: [{{unit: shuiliju}}]
campaigns: {campaigns}
summary: {text}
sources: s
"""


def of(
    text: str, campaigns: str = "jia", script: Script = Script.HANS, withheld: tuple[str, ...] = ()
) -> Edition:
    quoted = text.replace("\n", "\\n").replace('"', '\\"')
    return edition(PLACES.format(text=f'"{quoted}"', campaigns=campaigns), script=script, withheld=withheld)


def told(text: str, campaigns: str = "jia", **options: object) -> list[str]:
    """The links of the summary ``text`` of an event: name → address."""
    made = of(text, campaigns, **options)  # type: ignore[arg-type]
    event = key("events/zhishou")
    shown = inline(made, made.entry(event).summary, event)
    return [f"{shown[start:end]} → {href}" for start, end, href in shown.links]


def test_a_name_or_alias_leads_to_its_entry() -> None:
    assert told("市委派市水利局到甲市机场值守。") == [
        "市委 → units/jia-shiwei/",
        "市水利局 → units/shuiliju/",
        "甲市机场 → places/jichang/",
    ]


def test_in_the_other_script_too() -> None:
    assert told("市委派市水利局到甲市机场值守。", script=Script.HANT) == [
        "市委 → units/jia-shiwei/",
        "市水利局 → units/shuiliju/",
        "甲市機場 → places/jichang/",
    ]


def test_a_name_of_several_is_that_of_the_campaign() -> None:
    assert told("市委部署。", campaigns="yi") == ["市委 → units/yi-shiwei/"]
    assert told("市委部署。", campaigns="[jia, yi]") == []


def test_names_of_another_campaign_are_not_linked() -> None:
    assert told("市水利局值守。", campaigns="yi") == []


def test_a_name_is_linked_once_per_paragraph() -> None:
    assert told("市委部署，市委检查。\n\n市委通报。\n- 市委\n- 市委") == ["市委 → units/jia-shiwei/"] * 4


def test_names_of_events_and_the_entry_itself_are_not_linked() -> None:
    made = of("市水利局人员值守一事。")
    assert told("市水利局人员值守一事。") == []
    unit = key("units/shuiliju")
    assert inline(made, made.entry(unit).name, unit).links == ()


@pytest.mark.parametrize("text", ["各村各组值守。", "`市委`", "[市委](https://example.org/)", "# 市委"])
def test_common_words_code_links_and_headings_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_what_is_not_public_is_not_even_linked_in_part() -> None:
    assert told("市水利局值班室值守。", withheld=("市水利局值班室",)) == []


def test_an_editor_forces_a_link() -> None:
    assert told("[[各村各组]]与[[一件事|events/zhishou]]、[[书记|units/yi-shiwei]]。") == [
        "各村各组 → units/ge-cun/",
        "一件事 → events/zhishou/",
        "书记 → units/yi-shiwei/",
    ]


def test_a_forced_link_takes_the_place_of_others_in_its_paragraph() -> None:
    assert told("市委部署，[[市委]]检查。") == ["市委 → units/jia-shiwei/"]


def test_an_editor_forbids_a_link() -> None:
    assert told("[[!市委]]部署。") == []


def test_marks_that_lead_nowhere_read_as_text() -> None:
    made = of("[[某局]]与[[某科|units/mou-ke]]、[[某处|mou/chu]]。")
    shown = inline(made, made.entry(key("events/zhishou")).summary, key("events/zhishou"))
    assert (str(shown), shown.links) == ("某局与某科、某处。", ())


def test_marks_are_nowhere_else() -> None:
    page = chronicles.page(of("[[市委]]部署[[!机场]]值守。"), "events/zhishou")
    assert page.description == page.structured["description"] == "市委部署机场值守。"
    assert "[[" not in citation_text(of("[[市委]]部署。"), key("events/zhishou"))
    related = chronicles.block(of("[[市委]]部署。"), "units/shuiliju", "timeline")
    assert related is not None
    assert "[[" not in repr(related)


def test_a_timeline_does_not_link_again_what_stands_below_the_event() -> None:
    made = of("市委派市水利局值守。")
    timeline = chronicles.block(made, "campaigns/jia", "timeline")
    assert timeline is not None
    summary = timeline.items[0].summary  # type: ignore[union-attr]
    assert isinstance(summary, Linked)
    assert [span.href for span in summary.links] == ["units/jia-shiwei/"]


def test_a_card_says_what_kind_of_entry_it_is_and_its_first_sentence() -> None:
    made = of("市委部署，市水利局值守。")
    first, second = cards(made, chronicles.page(made, "events/zhishou").content)
    assert (first.href, first.kicker, first.name, first.summary) == (
        "units/jia-shiwei/",
        "单位 · 甲市行动",
        "中共甲市委",
        "甲市的党委。",
    )
    assert (second.name, second.summary) == ("市水利局", "")
