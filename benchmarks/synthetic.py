"""Chronicles of any size for benchmarks: ``python -m benchmarks.synthetic FOLDER --entries 10000``.

Everything is made up from the vocabulary below, and the same for the same seed. Entries are of all kinds, with
relations, figures, dispatches, dates of several precisions and texts of about 300 characters; what belongs to
one entry does not grow with the chronicle.
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

_CITY_HEADS = "临安宁永长平新东西南北金银玉石青白云龙凤和兴泰昌德福广海江河湖山阳"
_CITY_TAILS = "州城阳江山川陵源昌平安宁原溪浦岭泉丰台口"
_AREA_HEADS = "中东西南北前后上下大小高长新老红绿花锦秀春秋星月朝晨向文武正和"
_AREA_TAILS = "桥坊园苑岗庄营店湾坡塘垣港巷亭里林溪泉井"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单覃仇解查盖"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建国志鹏飞玲红波辉宁斌海燕文浩然思远子涵雨桐嘉怡俊梅兰竹春秋雪晨曦光耀庆祥瑞景行知书若水云舟"
_BUREAUS = (
    "水利局 建设局 财政局 教育局 民政局 卫生健康委员会 交通运输局 市场监督管理局 生态环境局 农业农村局 文化和旅游局 统计局 审计局 司法局 "
    "人力资源和社会保障局 自然资源和规划局 城市管理局 应急管理局 退役军人事务局 医疗保障局 档案馆 图书馆 公安局 税务局 气象局 "
    "发展和改革委员会 工业和信息化局 住房和城乡建设局 国有资产监督管理委员会 机关事务管理局 信访局 供销合作社 残疾人联合会 妇女联合会 总工会"
).split()
_TEAMS = "党员突击队 志愿服务队 临时党支部 工作专班 巡查组 物资保障组 宣传小分队 消毒作业队 青年先锋岗 联络站".split()
_DUTIES = "登记来往人员|测量体温|运送生活物资|清运垃圾|消毒楼道和电梯|劝返外出居民|分发宣传单|夜间巡逻|搭建帐篷|核对名单|接听求助电话|看护独居老人".split("|")
_ROLES = "局长 副局长 党组书记 主任 副主任 科长 书记 副书记 支部书记 社区主任 网格长 队长 联络员".split()
_LATIN = "1+N AB岗 5G APP GPS LED QR3码 N95 PDF X光 A3 B2 Wi-Fi".split()
_MEASURES = "包保责任制|网格工作法|错时值守|积分管理|首问负责|每日会商|双向报到|清单销号|联户代办|敲门行动|流动岗亭|三色台账|轮换休整|民情恳谈".split("|")
_PAPERS = "关于做好{}工作的通知|关于{}的公告|致全体居民的一封信（{}）|{}实施方案|{}工作守则|关于进一步加强{}的意见".split("|")
_THINGS = "入户走访|卡口值守|物资配送|环境整治|夜间巡查|人员排查|困难群众帮扶|老旧小区改造|防汛抢险|春耕生产|企业复工|楼道消毒".split("|")
_SITES = "大桥检查站 收费站 汽车站 文化广场 农贸市场 体育馆 中心小学 幸福花园 家属院 工业园 水库 码头 物流园 卫生院旧址".split()
_SENTENCES = (
    "{date}，{unit}抽调{n}名干部到{area}，{duty}，每班{m}人，昼夜轮换。",
    "{person}带领队员在{site}{duty}，到{date}共服务居民{n}户、{k}人次。",
    "{area}有居民{k}户，沿街商铺{m}家，由{unit}分片联系。",
    "据登记，当天进出车辆{n}辆，发现问题{m}起，均在{m}小时内处置。",
    "工作采取“{measure}”，要求每{m}天汇总一次，遗漏的由{person}负责补查。",
    "{unit}与{area}商定，{duty}由双方共同承担，费用{k}元列入当年支出。",
    "遇到雨雪时，队员把岗亭移到{site}旁，用{latin}记录往来情况。",
    "居民反映{site}附近照明不足，{unit}三日内装灯{m}盏，并{duty}。",
    "{date}起改为{measure}，人员由{n}人减到{m}人，其余回到原单位。",
    "志愿者{person}连续值守{m}天，之后由{unit}另行派人接替。",
    "统计到{date}为止，累计{duty}{n}次，发放材料{k}份，涉及{area}等{m}处。",
    "来源没有写明{site}的具体位置，只说在{area}以北约{m}公里。",
)


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
        world.entries[kind] = [(f"{kind[0]}{n}", _name(world, kind, n, counts[kind])) for n in range(counts[kind])]
    for kind, named in world.entries.items():
        for number, (entry_id, name) in enumerate(named):
            entry = _common(world, name, number / len(named))
            yield f"{kind}/{entry_id}", entry | _SPECIAL[kind](world, number, number / len(named))


def _campaign(world: _World, number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    chance = world.random
    city = f"{_CITY_HEADS[number % len(_CITY_HEADS)]}{chance.choice(_CITY_TAILS)}"
    world.campaigns.append(f"c{number}")
    world.cities.append(city)
    start = datetime.date(2019 + number % 6, 1 + number % 12, 3)
    yield (
        f"campaigns/c{number}",
        {
            "name": f"{city}市{chance.choice(_THINGS)}（{start.year}年）",
            "summary": f"{city}市{start.year}年的{chance.choice(_THINGS)}，由市直机关与街道共同承担。",
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
    area = f"{chance.choice(_AREA_HEADS)}{chance.choice(_AREA_TAILS)}"
    thing = chance.choice(_THINGS)
    match kind:
        case "units":
            district = f"{chance.choice(_AREA_HEADS)}{chance.choice(_CITY_TAILS)}区"
            ways = (
                f"{city}市{district}{chance.choice(_BUREAUS)}",
                f"{city}市{chance.choice(_BUREAUS)}{chance.choice(_TEAMS)}",
                f"{area}社区",
                f"{area}街道",
            )
            return ways[number % 4]
        case "people":
            return chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 1 + (number % 5 > 0)))
        case "places":
            return f"{city}{area}{chance.choice(_SITES)}"
        case "measures":
            return f"“{chance.choice(['1+N', '三五', '四张', '一线', '双百', area])}”{chance.choice(_MEASURES)}"
        case "documents":
            return chance.choice(_PAPERS).format(f"{city}市{thing}")
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
    return chance.choice(_SENTENCES).format(
        date=_day(world, place).strftime("%Y年%-m月%-d日"),
        unit=world.near("units", place)[1],
        area=f"{chance.choice(_AREA_HEADS)}{chance.choice(_AREA_TAILS)}社区",
        person=world.near("people", place)[1],
        site=world.near("places", place)[1],
        measure=chance.choice(_MEASURES),
        latin=chance.choice(_LATIN),
        duty=chance.choice(_DUTIES),
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
    label = f"{chance.choice(_DUTIES)}的{chance.choice(('总数', '人数', '次数'))}"
    return {"key": f"f{nth}", "label": label, "value": chance.randint(5, 40000), "unit": unit}


def _unit(world: _World, number: int, place: float) -> dict[str, Any]:
    category = ("bureau", "team", "community", "subdistrict")[number % 4]
    area = f"a{_at(world, place)}"
    aliases = [f"市{world.entries['units'][number][1][-3:]}"] if number % 7 == 0 else []
    return {"category": category, "parents": [{"unit": area, "role": "region"}], "aliases": aliases}


def _person(world: _World, number: int, place: float) -> dict[str, Any]:
    unit, _ = world.near("units", place)
    return {"posts": [{"title": _ROLES[number % len(_ROLES)], "unit": unit}]}


def _place(world: _World, number: int, place: float) -> dict[str, Any]:
    return {"category": ("road", "bridge", "station", "compound")[number % 4], "parents": [f"a{_at(world, place)}"]}


def _measure(world: _World, number: int, place: float) -> dict[str, Any]:
    parts = [{"name": duty, "text": _sentence(world, place)} for duty in world.random.sample(_DUTIES, 3)]
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
    dispatch = {"from": sender, "to_text": "沿线卡口", "headcount": headcount, "duty": chance.choice(_DUTIES)}
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


def _image(world: _World, number: int, place: float) -> dict[str, Any]:
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
