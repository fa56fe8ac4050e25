"""The page of components: every part of the design with sample values, drawn by the macros of real pages.

No entry of the chronicle is shown, and links lead no further than to the page's own parts.
"""

from __future__ import annotations

from collections.abc import Callable

from site_builder.views.edition import Edition
from site_builder.views.page_shapes import ComponentsView, Page, Swatch
from site_builder.views.sections import HOME
from site_builder.views.shapes import (
    Block,
    Choice,
    CorrectionView,
    DispatchRow,
    Facet,
    FactRow,
    FigureView,
    Item,
    Link,
    LinkGroup,
    LinkItem,
    Mark,
    NoteView,
    Paraphrase,
    PartView,
    SourceRow,
    TimelineItem,
)

COMPONENTS = "about/components/"
# The palettes of theme/material/assets/chronicle/frame.css: token, by day, by night.
TOKENS = (
    ("paper", "#fbf9f4", "#171613"),
    ("ink", "#1d1b17", "#ebe5d8"),
    ("soft", "#645d52", "#a59c8b"),
    ("rule", "#ddd5c6", "#3a362e"),
    ("wash", "#f4ede1", "#211f1a"),
    ("seal", "#9d2a1f", "#e58375"),
)
SIZES = ("1.9", "1.35", "1.05", ".88", ".85", ".76", ".7")  # rem: page title … remark
SPACES = (".35", ".7", "1.2", "1.6", "2.4")  # rem: between words, rows, groups, parts, sections
_MARK = (Mark(1, ""),)
_PLACE_MARK = (Mark(2, "2–3"),)

Write = Callable[[str], str]


def components_page(edition: Edition) -> Page:
    """Every component in every state, in the edition's script."""
    write = edition.simplified
    label = edition.label("components")
    blocks = tuple(
        Block(kind, anchor, write(name), items) for kind, anchor, name, items in _blocks(edition, write)
    )
    view = ComponentsView(
        heading=label,
        lead=edition.label("components.lead"),
        facts=_facts(edition, write),
        facets=(Facet("category", edition.label("facet.category"), (Choice("a", write("甲类"), 2),)),),
        items=tuple(
            LinkItem(Link(write(name), f"#{anchor}"), "", write(told), facets={"category": (group,)})
            for name, anchor, told, group in (
                ("有说明的条目", "figures", "条目的一句说明。", "a"),
                ("没有说明的条目", "dispatches", "", "a"),
                ("他类的条目", "timeline", "", ""),
            )
        ),
        blocks=blocks,
        palettes=TOKENS_BY_PALETTE,
        sizes=SIZES,
        spaces=SPACES,
    )
    crumbs = (Link(edition.label("colophon.about"), "about/"), Link(label))
    contents = tuple(Link(block.label, f"#{block.anchor}") for block in blocks)
    return Page(
        *("components.html", COMPONENTS, HOME, "components", label, view.lead), crumbs, contents, {}, view
    )


TOKENS_BY_PALETTE = tuple(
    tuple(Swatch(f"--frame-{name}", values[palette]) for name, *values in TOKENS) for palette in (0, 1)
)


def _blocks(edition: Edition, write: Write) -> tuple[tuple[str, str, str, tuple[Item, ...]], ...]:
    return (
        ("prose", "prose", "正文", (write("正文一段，**着重**的字加点。\n\n- 一项\n- 又一项"),)),
        ("figures", "figures", "数据：各种近似", _figures(edition, write)),
        ("dispatches", "dispatches", "派遣：齐全与未载", _dispatches(edition, write)),
        ("timeline", "timeline", "大事记：确定、约数与未载", _events(edition, write)),
        ("parts", "parts", "组成", (PartView(write("甲部"), write("一句说明。"), ()),)),
        (
            *("quotes", "quotes", "转述"),
            (Paraphrase(write("转述的话。"), (Link(write("某人"), "#quotes"),), _MARK),),
        ),
        ("remarks", "remarks", "其他事项", (Paraphrase(write("一件小事。"), (), _PLACE_MARK),)),
        ("notes", "notes", "编者注", _notes(edition, write)),
        (
            *("links", "links", "相关条目：人物、单位、地点"),
            (LinkGroup("", write("一组"), _links(edition, write)),),
        ),
        (
            *("sources", "sources", "来源"),
            (
                SourceRow(1, Link(write("某报一篇"), "#sources"), write("某记者，某报，2020年"), ()),
                SourceRow(2, Link(write("又一篇"), "#sources"), "", ("2–3",)),
            ),
        ),
        (
            *("corrections", "corrections", "勘误"),
            (
                CorrectionView(
                    *(write("2021年3月1日"), "2021-03-01", write("人数改为 18。"), write("核对原文。")),
                    Link(write("某条"), "#corrections"),
                ),
            ),
        ),
        (
            *("cite", "cite", "引用本页"),
            (write("某编写组. 某条[EB/OL]//某志."), Link(edition.label("frame.report"), "#cite")),
        ),
    )


def _facts(edition: Edition, write: Write) -> tuple[FactRow, ...]:
    rows = (
        ("fact.category", (Link(write("一类")),)),
        ("fact.parent.superior", (Link(write("上级单位"), "#links", edition.label("inferred")),)),
        ("fact.place", (Link(write("甲地"), "#links"), Link(write("乙地"), "#links"))),
    )
    return tuple(FactRow(edition.label(name), values) for name, values in rows)


def _figure(label: str, value: str, unit: str, *, before: str = "", after: str = "") -> FigureView:
    return FigureView(label, value, before, after, unit, (), (), _MARK, inferred=False, sort_value="")


def _figures(edition: Edition, write: Write) -> tuple[FigureView, ...]:
    unit = write("人")
    before = ("about", "at_most", "minimum", "maximum", "average")
    return (
        _figure(write("照原文"), "147", unit),
        *(_figure(write("前有限定"), "200", unit, before=edition.label(f"figure.{name}")) for name in before),
        _figure(write("不少于"), "350", unit, after=edition.label("figure.at_least")),
        _figure(write("取整"), "5000", unit, after=edition.label("figure.rounded")),
        _figure(write("未载"), edition.label("figure.unknown"), ""),
        FigureView(
            *(write("推定，有说明"), "27", "", "", write("个"), (write("截至报道发表时"),)),
            *((Link(write("所指单位"), "#links"),), _PLACE_MARK),
            inferred=True,
            sort_value="",
        ),
    )


def _dispatches(edition: Edition, write: Write) -> tuple[DispatchRow, ...]:
    count = FigureView(
        write("下沉人员"), "175", "", "", write("人"), (), (), (), inferred=False, sort_value=""
    )
    owner = Link(write("记此事的条目"), "#timeline")
    from_, to = Link(write("派出单位"), "#links"), Link(write("接收单位"), "#links")
    return (
        DispatchRow(
            *(
                (from_, Link(write("又一单位"))),
                (to,),
                "",
                (Link(write("某人"), "#links"),),
                (count,),
                (),
                (),
            ),
            *(edition.simplified("2020年2月5日"), write("值守。"), write("一句说明。"), _MARK, owner),
        ),
        DispatchRow((), (), "", (), (), (), (), "", write("消毒。"), "", (), owner),
    )


def _events(edition: Edition, write: Write) -> tuple[TimelineItem, ...]:
    dates = (
        ("2020年2月5日 8:30", "2020-02-05", "exact", ""),
        ("2020年2月", "2020-02", "exact", ""),
        ("2020年", "2020", "exact", ""),
        ("2020年2月5日至10日", "", "exact", ""),
        ("2020年2月5日起", "", "exact", ""),
        ("约2020年2月中旬", "", "about", edition.label("inferred")),
        (edition.label("date_unknown"), "", "undated", ""),
    )
    return tuple(
        TimelineItem(
            *("", write(date), note, machine, certainty, Link(write("一件事"), "#timeline")),
            *(
                write("事情的一句说明。"),
                edition.label("event.guard"),
                (),
                (Link(write("某单位"), "#links"),),
            ),
            *((), (), _MARK, {}),
        )
        for date, machine, certainty, note in dates
    )


def _notes(edition: Edition, write: Write) -> tuple[NoteView, ...]:
    kinds = ("misprint", "damage", "contradiction", "ambiguity", "inference", "remark")
    misprint = (write("甲乙乙"), write("甲乙"))
    return tuple(
        NoteView(
            edition.label(f"note.{kind}"), write("一句说明。"), *(misprint if not place else ("", "")), _MARK
        )
        for place, kind in enumerate(kinds)
    )


def _links(edition: Edition, write: Write) -> tuple[LinkItem, ...]:
    kinds = ("individual", "unit", "place", "event", "document")
    return tuple(
        LinkItem(Link(write("条目名称"), "#links"), edition.label(f"kind.{kind}"), write("一句说明。"))
        for kind in kinds
    )
