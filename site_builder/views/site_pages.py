"""The pages that are not entries: home, timeline, data, 凡例, 勘误, 关于, 404."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.graph import Key
from site_builder.schema import Campaign, Kind
from site_builder.views.blocks import block, corrections
from site_builder.views.campaign import campaign_counts, key_figures
from site_builder.views.campaign_strip import campaign_strip
from site_builder.views.citations import cite
from site_builder.views.edition import Edition, address, folder
from site_builder.views.figures import as_of, figure_view
from site_builder.views.inline import inline
from site_builder.views.nearest import names_file
from site_builder.views.order import campaign_order
from site_builder.views.page_shapes import (
    CampaignCard,
    Content,
    HomeView,
    MissingView,
    Page,
    TextView,
    TimelineView,
)
from site_builder.views.scope import scope_text
from site_builder.views.sections import COLOPHON, HOME, SECTIONS, SIDE_BY_SIDE, TIMELINE
from site_builder.views.shapes import Block, CorrectionView, Link, LinkGroup, LinkItem
from site_builder.views.side_by_side import comparable
from site_builder.views.strip import strip
from site_builder.views.structured import absolute
from site_builder.views.timeline_pages import overview_page
from site_builder.views.timeline_parts import timeline_parts
from site_builder.views.timelines import campaign_dates, timeline_facets, timeline_groups

_FIGURES_ON_CARD = 4
_LATEST = 5
_RULES = 8  # labels of 凡例: as many rules as terms


def home_page(edition: Edition) -> Page:
    """What this chronicle is, its campaigns with their key figures, the ways in, the latest corrections."""
    settings = edition.settings
    name, summary = edition.text(settings.name), edition.text(settings.summary)
    view = HomeView(
        heading=name,
        lead=summary,
        campaigns=tuple(_card(edition, key) for key in campaign_order(edition)),
        ways=_ways(edition),
        corrections=all_corrections(edition)[:_LATEST],
        strip=campaign_strip(edition, campaign_order(edition)),
    )
    data = {"@context": "https://schema.org", "@type": "WebSite", "name": name, "url": absolute(edition, "")}
    return Page(
        "home.html", "", HOME, "home", name, summary, (), (), {k: v for k, v in data.items() if v}, view
    )


def timeline_page(edition: Edition) -> Page:
    """The 大事记: all events in order; of a large chronicle in parts, which have their own pages."""
    if timeline_parts(edition.chronicle):
        return overview_page(edition)
    citations = cite(edition, events=edition.chronicle.timeline)
    groups = timeline_groups(edition, edition.chronicle.timeline, citations)
    label = edition.label("section.timeline")
    view = TimelineView(
        heading=label,
        lead=edition.label("timeline.lead"),
        total=len(edition.chronicle.timeline),
        facets=timeline_facets(edition, groups),
        groups=groups,
        strip=strip(edition, groups),
        ways=(Link(edition.label("timeline.side_by_side"), SIDE_BY_SIDE),)
        if comparable(edition.chronicle)
        else (),
        sources=tuple(replace(row, locators=()) for row in citations.rows()),
    )
    contents = tuple(Link(group.label, f"#{group.anchor}") for group in groups)
    return _page("timeline.html", TIMELINE, SECTIONS[TIMELINE], label, view, contents=contents)


def rules_page(edition: Edition) -> Page:
    """凡例: the rules, of the settings and of the software; what words and signs mean; what is held."""
    own = edition.settings.rules
    numbered = [
        f"{number}. {_indented(rule)}"
        for number, rule in enumerate((*(edition.text(rule) for rule in own), *_labels(edition, "rules")), 1)
    ]
    blocks = (
        *block(edition, "prose", "rules", ("\n".join(numbered[: len(own)]),) if own else ()),
        *block(edition, "prose", "rules_kept", ("\n".join(numbered[len(own) :]),)),
        *block(edition, "prose", "terms", ("\n".join(f"- {term}" for term in _labels(edition, "terms")),)),
        *block(edition, "prose", "scope", (scope_text(edition),)),
    )
    return _text_page(edition, "rules", blocks)


def about_page(edition: Edition) -> Page:
    """关于: what the settings tell, and how the site was made."""
    settings = edition.settings
    texts = [edition.text(settings.about), edition.label("about.made")]
    licence = edition.text(settings.licence)
    blocks = (
        *block(edition, "prose", "about", tuple(text for text in texts if text)),
        *block(edition, "prose", "licence", (licence,) if licence else ()),
    )
    return _text_page(edition, "about", blocks)


def corrections_page(edition: Edition) -> Page:
    """勘误: every correction, latest first."""
    found = all_corrections(edition)
    empty = block(edition, "prose", "corrections", (edition.label("corrections.none"),))
    return _text_page(edition, "corrections", block(edition, "corrections", "corrections", found) or empty)


def missing_page(edition: Edition) -> Page:
    """404: the ways on. A host shows the one at the site's root everywhere, so it speaks both scripts."""
    view = _missing(edition)
    if edition.sibling is not None and not folder(edition.script, edition.settings):
        view = replace(view, other=_missing(edition.sibling))
    return replace(_page("missing.html", "404", "404.html", view.heading, view), kind="missing")


def _missing(edition: Edition) -> MissingView:
    links = LinkGroup("ways", edition.label("missing.ways"), _ways(edition))
    return MissingView(
        edition.label("missing.heading"),
        edition.label("missing.lead"),
        block(edition, "links", "missing", (links,)),
        names_file(edition).path,
        edition.label("missing.nearest"),
        edition.language,
        folder(edition.script, edition.settings),
        edition.label("frame.search"),
    )


def all_corrections(edition: Edition) -> tuple[CorrectionView, ...]:
    """Every correction of public entries, latest first."""
    found = (view for key in edition.chronicle.records for view in corrections(edition, key))
    return tuple(sorted(found, key=lambda view: view.machine_date, reverse=True))


def _card(edition: Edition, key: Key) -> CampaignCard:
    campaign = edition.chronicle.entry(key, Campaign)
    every = (*key_figures(edition, key), *((key, figure) for figure in campaign.figures))
    chosen = tuple({id(figure): (owner, figure) for owner, figure in every}.values())
    figures = tuple(
        replace(figure_view(edition, figure, owner, cite(edition)), details=as_of(edition, figure), scope=())
        for owner, figure in chosen[:_FIGURES_ON_CARD]
    )
    known_sources = (edition.chronicle.find(citation.source) for citation in campaign.sources)
    return CampaignCard(
        link=Link(edition.name(key), address(key)),
        date=campaign_dates(edition, campaign),
        summary=inline(edition, campaign.summary, key),
        counts=campaign_counts(edition, key),
        figures=figures,
        sources=tuple(dict.fromkeys(edition.link(source) for source in known_sources if source)),
    )


def _ways(edition: Edition) -> tuple[LinkItem, ...]:
    """The sections with what each offers and how much it holds."""
    counts = {kind.folder: sum(key.kind is kind for key in edition.chronicle.records) for kind in Kind}
    counts[TIMELINE] = len(edition.chronicle.timeline)
    ways = []
    for section, path in SECTIONS.items():
        if section == HOME or not counts.get(section, 1):
            continue
        note = str(counts[section]) if section in counts else ""
        link = Link(edition.label(f"section.{section}"), path, note)
        ways.append(LinkItem(link, "", edition.label(f"way.{section}")))
    return tuple(ways)


def _labels(edition: Edition, family: str) -> tuple[str, ...]:
    return tuple(edition.label(f"{family}.{number}") for number in range(1, _RULES + 1))


def _indented(rule: str) -> str:
    """A rule of several lines as one item of a Markdown list."""
    return rule.strip().replace("\n", "\n    ")


def _text_page(edition: Edition, name: str, blocks: tuple[Block, ...]) -> Page:
    label = edition.label(f"colophon.{name}")
    lead = edition.label(f"colophon.{name}.lead")
    return _page("text.html", HOME, COLOPHON[name], label, TextView(label, lead, blocks))


def _page(
    template: str,
    section: str,
    path: str,
    label: str,
    view: Content,
    *,
    contents: Iterable[Link] = (),
) -> Page:
    lead = getattr(view, "lead", "")
    kind = template.removesuffix(".html")
    return Page(
        template, path, section, kind, label, lead or label, (Link(label),), tuple(contents), {}, view
    )
