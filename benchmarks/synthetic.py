"""Chronicles of any size for benchmarks: ``python -m benchmarks.synthetic FOLDER --entries 10000``.

Everything is made up from the words of synthetic.yml, and the same for the same seed. Entries are of all
kinds, with relations, figures, dispatches, dates of several precisions and texts of about 300 characters;
what belongs to one entry does not grow with the chronicle.
"""

from __future__ import annotations

import argparse
import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

SHARES = {"events": 46, "units": 24, "people": 12, "measures": 6, "documents": 6, "places": 5, "images": 1}
PER_CAMPAIGN = 400
CONFIG = (Path(__file__).resolve().parent.parent / "mkdocs.yml").read_text("utf-8")

_WORDS: dict[str, Sequence[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))


@dataclass(slots=True)
class _World:
    """What entries may refer to."""

    random: random.Random
    campaigns: list[str] = field(default_factory=list)
    cities: list[str] = field(default_factory=list)
    entries: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: {kind: [] for kind in SHARES})

    def near(self, kind: str, place: float) -> tuple[str, str]:
        """An entry (id, name) that lies about as far in its kind as ``place`` (0 to 1) in its own."""
        found = self.entries[kind]
        at = int(place * len(found)) + self.random.randint(-6, 6)
        return found[max(0, min(len(found) - 1, at))]


def chronicle(entries: int, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """Pairs of path below ``content/`` without its ending and entry."""
    world = _World(random.Random(seed))
    campaigns = max(2, entries // PER_CAMPAIGN)
    total = sum(SHARES.values())
    counts = {kind: max(4, entries * share // total) for kind, share in SHARES.items()}
    for number in range(campaigns):
        yield from _campaign(world, number)
    for kind in ("units", "people", "places", "measures", "documents", "events", "images"):
        world.entries[kind] = [
            (f"{kind[0]}{n}", _name(world, kind, n, counts[kind])) for n in range(counts[kind])
        ]
    for kind, named in world.entries.items():
        for number, (entry_id, name) in enumerate(named):
            entry = _common(world, name, number / len(named))
            yield f"{kind}/{entry_id}", entry | _SPECIAL[kind](world, number, number / len(named))


def _campaign(world: _World, number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    chance = world.random
    city = f"{_WORDS['city_heads'][number % len(_WORDS['city_heads'])]}{chance.choice(_WORDS['city_tails'])}"
    world.campaigns.append(f"c{number}")
    world.cities.append(city)
    start = datetime.date(2019 + number % 6, 1 + number % 12, 3)
    thing = chance.choice(_WORDS["things"])
    yield (
        f"campaigns/c{number}",
        {
            "name": f"{city}市{chance.choice(_WORDS['things'])}（{start.year}年）",
            "summary": f"{city}市{start.year}年的{thing}，由市直机关与街道共同承担。",
            "date": f"{start}/{start + datetime.timedelta(days=200)}",
            "sources": f"s{number}",
        },
    )
    yield f"sources/s{number}", {"name": f"《{city}日报》第{number + 1}号报道", "date": f"{start.year}-12-01"}
    yield f"units/a{number}", {"name": f"{city}市", "category": "area", "level": "prefecture"}


def _at(world: _World, place: float) -> int:
    """The campaign of an entry."""
    return min(len(world.campaigns) - 1, int(place * len(world.campaigns)))


def _name(world: _World, kind: str, number: int, count: int) -> str:
    chance = world.random
    city = world.cities[_at(world, number / count)]
    area = f"{chance.choice(_WORDS['area_heads'])}{chance.choice(_WORDS['area_tails'])}"
    thing = chance.choice(_WORDS["things"])
    match kind:
        case "units":
            district = f"{chance.choice(_WORDS['area_heads'])}{chance.choice(_WORDS['city_tails'])}区"
            ways = (
                f"{city}市{district}{chance.choice(_WORDS['bureaus'])}",
                f"{city}市{chance.choice(_WORDS['bureaus'])}{chance.choice(_WORDS['teams'])}",
                f"{area}社区",
                f"{area}街道",
            )
            return ways[number % 4]
        case "people":
            return chance.choice(_WORDS["surnames"]) + "".join(
                chance.sample(_WORDS["given"], 1 + (number % 5 > 0))
            )
        case "places":
            return f"{city}{area}{chance.choice(_WORDS['sites'])}"
        case "measures":
            quoted = chance.choice(("1+N", "三五", "四张", "一线", "双百", area))
            return f"“{quoted}”{chance.choice(_WORDS['measures'])}"
        case "documents":
            return chance.choice(_WORDS["papers"]).format(f"{city}市{thing}")
        case "images":
            return f"{area}的{thing}"
    return f"{city}市{area}{chance.choice(['开展', '部署', '完成', '调整'])}{thing}"


def _common(world: _World, name: str, place: float) -> dict[str, Any]:
    chance = world.random
    sentences = [_sentence(world, place) for _ in range(chance.randint(4, 9))]
    campaign = _at(world, place)
    return {
        "name": name,
        "summary": _sentence(world, place),
        "body": "\n\n".join(filter(None, ("".join(sentences[:4]), "".join(sentences[4:])))),
        "campaigns": world.campaigns[campaign],
        "sources": f"s{campaign}",
        "figures": [_figure(world, nth) for nth in range(chance.choice((0, 1, 1, 2)))],
    }


def _sentence(world: _World, place: float) -> str:
    chance = world.random
    return chance.choice(_WORDS["sentences"]).format(
        date=_day(world, place).strftime("%Y年%-m月%-d日"),
        unit=world.near("units", place)[1],
        area=f"{chance.choice(_WORDS['area_heads'])}{chance.choice(_WORDS['area_tails'])}社区",
        person=world.near("people", place)[1],
        site=world.near("places", place)[1],
        measure=chance.choice(_WORDS["measures"]),
        latin=chance.choice(_WORDS["latin"]),
        duty=chance.choice(_WORDS["duties"]),
        n=chance.randint(3, 900),
        m=chance.randint(2, 40),
        k=chance.randint(200, 30000),
    )


def _day(world: _World, place: float) -> datetime.date:
    number = _at(world, place)
    start = datetime.date(2019 + number % 6, 1 + number % 12, 3)
    return start + datetime.timedelta(days=world.random.randint(0, 199))


def _figure(world: _World, nth: int) -> dict[str, Any]:
    chance = world.random
    unit = chance.choice(("人", "户", "次", "元", "个", "份"))
    label = f"{chance.choice(_WORDS['duties'])}的{chance.choice(('总数', '人数', '次数'))}"
    return {"key": f"f{nth}", "label": label, "value": chance.randint(5, 40000), "unit": unit}


def _unit(world: _World, number: int, place: float) -> dict[str, Any]:
    category = ("bureau", "team", "community", "subdistrict")[number % 4]
    area = f"a{_at(world, place)}"
    aliases = [f"市{world.entries['units'][number][1][-3:]}"] if number % 7 == 0 else []
    return {"category": category, "parents": [{"unit": area, "role": "region"}], "aliases": aliases}


def _person(world: _World, number: int, place: float) -> dict[str, Any]:
    unit, _ = world.near("units", place)
    return {"posts": [{"title": _WORDS["roles"][number % len(_WORDS["roles"])], "unit": unit}]}


def _place(world: _World, number: int, place: float) -> dict[str, Any]:
    return {
        "category": ("road", "bridge", "station", "compound")[number % 4],
        "parents": [f"a{_at(world, place)}"],
    }


def _measure(world: _World, number: int, place: float) -> dict[str, Any]:
    parts = [
        {"name": duty, "text": _sentence(world, place)} for duty in world.random.sample(_WORDS["duties"], 3)
    ]
    return {"parts": parts if number % 2 else [], "units": [world.near("units", place)[0]]}


def _document(world: _World, number: int, place: float) -> dict[str, Any]:
    day = _day(world, place)
    more = {"number": f"{day.year}政发第{number}号"} if number % 3 == 0 else {}
    return {"category": "notice", "issuers": [world.near("units", place)[0]], "date": str(day), **more}


def _event(world: _World, number: int, place: float) -> dict[str, Any]:
    chance = world.random
    day = _day(world, place)
    last = day + datetime.timedelta(days=chance.randint(1, 20))
    date = (str(day), f"{day}/{last}", f"{day:%Y-%m}", f"{day}~", None)[min(4, number % 7)]
    when: dict[str, Any] = {"date": date} if date else {"undated": "during_campaign"}
    sender, receiver = world.near("units", place)[0], world.near("units", place)[0]
    headcount = [{"key": "sent", "label": "派出人员", "value": chance.randint(3, 400), "unit": "人"}]
    dispatch = {
        "from": sender,
        "to_text": "沿线卡口",
        "headcount": headcount,
        "duty": chance.choice(_WORDS["duties"]),
    }
    return {
        **when,
        "category": ("dispatch", "guard", "service", "meeting", "screening")[number % 5],
        "place": [world.near("places", place)[0]],
        "units": [{"unit": sender, "role": "派出"}, *([receiver] if receiver != sender else [])],
        "people": [world.near("people", place)[0]],
        "result": _sentence(world, place) if number % 3 == 0 else None,
        "dispatches": [dispatch] if number % 5 == 0 else [],
        "measures": [world.near("measures", place)[0]] if number % 4 == 0 else [],
        "documents": [world.near("documents", place)[0]] if number % 6 == 0 else [],
    }


def _image(world: _World, _number: int, place: float) -> dict[str, Any]:
    return {"credit": f"{world.near('people', place)[1]}摄", "units": [world.near("units", place)[0]]}


_SPECIAL = {
    "units": _unit,
    "people": _person,
    "places": _place,
    "measures": _measure,
    "documents": _document,
    "events": _event,
    "images": _image,
}


def write(folder: Path, entries: int, seed: int = 1) -> None:
    """A project in ``folder`` with about so many entries."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    settings = {"name": "仿真纪事", "summary": f"为测量而编的纪事，约{entries}个条目，内容全是虚构。"}
    (content / "chronicle.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    for path, entry in chronicle(entries, seed):
        target = content / f"{path}.yml"
        target.parent.mkdir(exist_ok=True)
        kept = {key: value for key, value in entry.items() if value not in (None, [], "")}
        target.write_text(_dumped(kept), "utf-8")


def _dumped(entry: dict[str, Any]) -> str:
    text: str = yaml.dump(entry, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    return text


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--entries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    write(chosen.folder, chosen.entries, chosen.seed)
    print(f"{chosen.folder}: {sum(1 for _ in chosen.folder.rglob('content/*/*.yml'))} entries")


if __name__ == "__main__":
    main()
