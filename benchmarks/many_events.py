"""A chronicle of as many events as wished; its timeline and their list, published as by a build."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from site_builder.assembly import filter_scripts, static_files, versioned
from site_builder.editions import chrome, edition_roots, frame, open_editions
from site_builder.engine.shells import render_shells
from site_builder.outputs.offline import offline_pages
from site_builder.outputs.part_scripts import part_scripts
from site_builder.outputs.publish import publish
from site_builder.outputs.search import search_files
from site_builder.problems import blocks
from site_builder.project import open_project, theme_folder
from site_builder.reading import read
from site_builder.render.pages import render_page
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.listings import list_part_pages
from site_builder.views.lists import list_page
from site_builder.views.page_shapes import Page
from site_builder.views.search import search_edition
from site_builder.views.side_by_side import side_by_side_page
from site_builder.views.site_pages import timeline_page
from site_builder.views.timeline_pages import part_pages

ROOT = Path(__file__).resolve().parents[1]
HEADS = 40  # the first units are those to which the others answer
TODAY = datetime.date(2026, 1, 1)
_CITIES = ("江州", "临河", "安平", "青石", "白塔", "云岭", "长桥", "南湖")
_AREAS = ("东关", "西岸", "北站", "南门", "柳林", "石桥", "新城", "老街", "河湾", "高坪")
_BODIES = ("街道", "社区", "水务局", "民政局", "卫健委", "供电所", "第一中学", "人民医院", "团委", "物业站")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = ("明", "建国", "秀英", "海燕", "志强", "丽华", "文博", "晓东", "永福", "春梅")
_ACTS = ("值守卡口", "入户排查", "搭建检测点", "转运物资", "慰问人员", "召开调度会", "印发通知", "消毒楼道")
_WAYS = ("分三班轮流", "会同社区工作者", "组织志愿者", "按网格分片", "连夜", "冒雨", "自带帐篷", "逐户登记")
_KINDS = ("guard", "screening", "service", "donation", "ceremony", "meeting", "issuance", "disinfection")


@dataclass(frozen=True)
class _Cast:
    """Who and where: ids with their names."""

    units: Sequence[tuple[str, str]]
    people: Sequence[str]
    campaigns: int


def write_chronicle(folder: Path, events: int, *, units: int = 400, people: int = 200) -> Path:
    """A project of ``events`` events; the same for the same numbers."""
    cast = _Cast(tuple(_units(units)), [f"p{number}" for number in range(people)], len(_CITIES))
    files = {
        **{f"units/{unit_id}": text for unit_id, text in _unit_files(cast)},
        **{f"people/{person}": f"name: {_person(number)}\n" for number, person in enumerate(cast.people)},
        **{f"campaigns/{number}-city": _campaign(number) for number in range(cast.campaigns)},
        **{f"sources/s{number}": f"name: 第{number}号简报\n" for number in range(20)},
        **_event_files(cast, events),
    }
    settings = "name: 众事纪\nsummary: 一部为测量而编的纪事，内容均为虚拟。\n"
    for path, text in {**files, "chronicle": settings}.items():
        target = folder / "content" / f"{path}.yml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    return folder


def open_chronicle(root: Path, scripts: Sequence[Script]) -> tuple[Edition, ...]:
    """The editions of a project without errors."""
    opened = open_project(root)
    assert opened.value is not None, opened.problems
    reading = read(opened.value, TODAY)
    assert not blocks(reading.problems), [f"{p.location} {p.message('en')}" for p in reading.problems[:3]]
    return open_editions(opened.value, reading.value, edition_roots(opened.value.settings, scripts), {})


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The pages of the 大事记 and of the list of events alone."""
    yield timeline_page(edition)
    yield from part_pages(edition)
    yield side_by_side_page(edition)
    yield list_page(edition, Kind.EVENT)
    yield from list_part_pages(edition)


def publish_timeline(
    root: Path,
    editions: Sequence[Edition],
    site: Path,
    *,
    offline: bool = False,
    chosen: Callable[[Edition], Iterator[Page]] = timeline_pages,
) -> Path:
    """The ``chosen`` pages of ``editions`` in ``site``, made as a build makes them; others are left out."""
    roots = edition_roots(editions[0].settings, [edition.script for edition in editions])
    pairs = tuple(zip(editions, roots, strict=True))
    frames = render_shells(root / "mkdocs.yml", [chrome(edition, place) for edition, place in pairs])
    static = static_files(frames)
    shells = versioned(frames, static)
    pages: dict[str, str] = {}
    for edition, place in pairs:
        around = frame(edition, place, roots, shells)
        fill = partial(render_page, frame=around, templates=theme_folder() / "templates")
        pages |= dict(map(fill, chosen(edition)))
    pages = offline_pages(pages) if offline else pages
    loading, scripts = part_scripts(pages, filter_scripts(editions))
    html = {path: text.encode() for path, text in {**pages, **loading}.items()}
    # filters compare texts by what the search folds
    folding = search_files([search_edition(edition, ()) for edition in editions])
    publish([*static.items(), *scripts.items(), *folding.items(), *html.items()], site)
    return site


def _units(count: int) -> Iterator[tuple[str, str]]:
    for number in range(count):
        city, area = _CITIES[number % len(_CITIES)], _AREAS[number // len(_CITIES) % len(_AREAS)]
        serial = number // (len(_CITIES) * len(_AREAS) * len(_BODIES))
        body = _BODIES[number // (len(_CITIES) * len(_AREAS)) % len(_BODIES)]
        yield f"u{number}", f"{city}市{area}{body}{serial or ''}"


def _unit_files(cast: _Cast) -> Iterator[tuple[str, str]]:
    for number, (unit_id, name) in enumerate(cast.units):
        parent = f"parents: {{unit: u{number % HEADS}, role: superior}}\n" if number >= HEADS else ""
        yield unit_id, f"name: {name}\ncampaigns: {number % cast.campaigns}-city\n{parent}"


def _person(number: int) -> str:
    return f"{_SURNAMES[number % len(_SURNAMES)]}{_GIVEN[number // len(_SURNAMES) % len(_GIVEN)]}"


def _campaign(number: int) -> str:
    return f"name: {_CITIES[number]}市行动\ndate: {2020 + number % 3}-0{number + 1}\n"


def _event_files(cast: _Cast, count: int) -> dict[str, str]:
    chance = random.Random(20261125)  # always the same chronicle
    start = datetime.date(2020, 1, 20)
    files = {}
    for number in range(count):
        unit = chance.randrange(len(cast.units))
        day = start + datetime.timedelta(days=min(int(chance.expovariate(1 / 120)), 1000))
        act, way = chance.choice(_ACTS), chance.choice(_WAYS)
        name = cast.units[unit][1]
        date = f"date: {day}" if chance.random() < 0.85 else "undated: during_campaign"
        sent, told = chance.randrange(3, 90), chance.randrange(100, 9000)
        after = f"当日登记{told}户，后续由{chance.choice(cast.units)[1]}接续。"
        lines = (
            f"name: {name}{act}第{number}批",
            f"summary: {way}，{name}派出{sent}人{act}，{after}",
            date,
            f"category: {chance.choice(_KINDS)}",
            f"campaigns: {unit % cast.campaigns}-city",
            f"units: [{{unit: u{unit}}}, {{unit: u{chance.randrange(len(cast.units))}}}]",
            *([f"people: {{person: {chance.choice(cast.people)}}}"] if chance.random() < 0.3 else []),
            f"sources: {{source: s{chance.randrange(20)}, locator: 第{chance.randrange(1, 40)}段}}",
        )
        files[f"events/e{number}"] = "\n".join(lines) + "\n"
    return files
