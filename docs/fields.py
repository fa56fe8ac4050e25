"""Writes ``docs/fields.md``, the reference of all fields, from the schema: ``python docs/fields.py``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import yaml
from pydantic.fields import FieldInfo

from site_builder.clock import PARTS
from site_builder.schema import MODELS, Entry, NameList, PhraseList, Settings, kinds, parts, settings
from site_builder.schema import values as forms
from site_builder.schema.ids import FigureRef, Ref
from site_builder.schema.model import Flag, Model, Plain, Whole
from site_builder.text import Region, Script

PAGE = Path(__file__).with_suffix(".md")
LABELS = PAGE.parents[1] / "theme" / "labels.yml"

# What the parts of an entry are called; each has a section of its own.
PARTS_OF_ENTRIES: dict[type[Model], str] = {
    forms.Text: "文字",
    forms.When: "日期",
    parts.Alias: "别名",
    parts.SourceCitation: "来源与出处",
    parts.Parentage: "上级",
    parts.PlaceParent: "所在地点",
    parts.UnitRole: "单位与角色",
    parts.PersonRole: "人物与角色",
    parts.Figure: "数据",
    parts.Dispatch: "下沉与派遣",
    parts.Post: "职务",
    parts.Quote: "转述的话",
    parts.Remark: "其他事项",
    parts.Note: "编者注",
    parts.Correction: "勘误",
    parts.MeasurePart: "举措的组成部分",
    parts.Contributor: "来源的作者",
    settings.Traditional: "繁体版",
    settings.PersonalName: "人名的两种写法",
    settings.PhraseEntry: "词语的两种写法",
    settings.Example: "例句",
}

# What the vocabularies are called, and the keys of their labels in theme/labels.yml.
VOCABULARIES: dict[type[StrEnum], tuple[str, str]] = {
    kinds.Status: ("状态", ""),
    kinds.EntryScript: ("条目的字形", "script"),
    kinds.Basis: ("依据", ""),
    kinds.FactPrivacy: ("所涉隐私", ""),
    kinds.PersonPrivacy: ("人物的公开程度", "privacy"),
    kinds.UnitCategory: ("单位的类别", "unit"),
    kinds.Level: ("层级", "level"),
    kinds.ParentRole: ("上级的关系", "fact.parent"),
    kinds.EventCategory: ("事件的类别", "event"),
    kinds.UndatedPlacement: ("没有日期时所知的时间", "undated"),
    kinds.DocumentCategory: ("文件的类别", "document"),
    kinds.MeasureCategory: ("举措的类别", "measure"),
    kinds.PlaceCategory: ("地点的类别", "place"),
    kinds.ContributorRole: ("作者的职分", "contributor"),
    kinds.NoteKind: ("编者注的种类", "note"),
    kinds.Approximation: ("近似", "figure"),
    kinds.Limit: ("界限", "figure"),
    kinds.MoneyDirection: ("钱物去向", "figure"),
    kinds.MoneyForm: ("钱物形式", "figure"),
    Script: ("版本的字形", "script"),
    Region: ("繁体的地区字形", ""),
    settings.PhraseDirection: ("转换方向", ""),
}

_PARTS_OF_DAY = [f"`{part}`" for part in PARTS]
_PLAIN_FORMS: tuple[tuple[Any, str], ...] = (
    (forms.Slug, "id"),
    (Plain, "文字（不转换字形）"),
    (Flag, "`true` 或 `false`"),
    (Whole, "整数"),
    (str, "地址"),
    (forms.Quantity, "数值，如 `15700`、`3.6`、`2/3`、`50%`"),
    (forms.EdtfDate, "日期，如 `2020-02-05`、`2020-02`"),
    (forms.Day, "某一天，如 `2026-12-01`"),
    (forms.ClockTime, f"时刻，如 `06:00`、`20:00~`、`23:00/07:00`，或 {'、'.join(_PARTS_OF_DAY)}"),
    (FigureRef, "数据的 `key`，或 `events/条目id#key`"),
)

_SETTINGS: dict[str, type[Model]] = {"chronicle": Settings, "names": NameList, "phrases": PhraseList}

_HEAD = """\
# 字段参考

每一类条目、每一个字段怎样填。怎样把一篇来源读成条目，见 [编辑手册](editing.md)；
报错怎样改，见 [问题代码](problems.md)。

- **必填**：缺了就不能发布。其余字段没有内容就不写，不要留空。
- **可多项**：写一项可以不用列表（`place: beijing`），写多项用列表（`place: [beijing, tianjin]`）。
- “……的 id”：所指条目的文件名，不带 `.yml`。
- 可以**简写**的部分，只有一项内容时直接写文字，不必写成“字段: 值”。

本页由 `python docs/fields.py` 生成，请勿手改。
"""


def page() -> str:
    """The whole page. Raises KeyError for a part, a vocabulary or a form of value that has no name here."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## 各类条目都有的字段\n"
    yield from _table(Entry, ())
    yield "## 九类条目\n"
    for kind, model in MODELS.items():
        name, _, about = (model.__doc__ or "").partition(":")
        yield f"### {name}\n\n文件夹 `content/{kind.folder}/`。{about}\n"
        yield from _table(model, Entry.model_fields)
    yield "## 条目的组成部分\n"
    for part, title in PARTS_OF_ENTRIES.items():
        yield f"### {title}\n"
        if part.shorthand:
            yield f"可以简写：直接写 `{part.shorthand}` 的值。\n"
        yield from _table(part, ())
    yield "## 全志的设置\n"
    for file, shape in _SETTINGS.items():
        name, _, about = (shape.__doc__ or "").partition(":")
        yield f"### {name}文件\n\n`content/{file}.yml`。{about}\n"
        yield from _table(shape, ())
    yield "## 可用的值\n"
    labels = yaml.safe_load(LABELS.read_text("utf-8"))
    for vocabulary, (title, prefix) in VOCABULARIES.items():
        yield f"### {title}\n"
        yield from _values(vocabulary, prefix, labels)


def _table(model: type[Model], without: Iterable[str]) -> Iterator[str]:
    yield "| 字段 | 填什么 | 说明 |\n| --- | --- | --- |"
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        if name not in without:
            required = " **必填**" if info.is_required() else ""
            about = _cell(_about(info))
            yield f"| `{info.alias or name}`{required} | {_form(hints[name])} | {about} |"
    yield ""


def _about(info: FieldInfo) -> str:
    """The description without the values of a vocabulary, which has a table, and with the default."""
    said = [info.description or ""]
    if vocabulary := next((each for each in VOCABULARIES if _holds(info.annotation, each)), None):
        of_values = re.compile(rf"(?:^|:)(?:{'|'.join(vocabulary)}) .*")
        said = [of_values.sub("", one) for one in said[0].split(";")]
    if isinstance(info.default, StrEnum) or info.default is True:
        said.append(f"不写即 `{info.default.value if isinstance(info.default, StrEnum) else 'true'}`")
    return "；".join(one for one in said if one)


def _holds(hint: Any, vocabulary: type[StrEnum]) -> bool:
    return vocabulary in (hint, *get_args(hint))


def _form(hint: Any) -> str:
    """How a value of type ``hint`` is written."""
    for plain, words in _PLAIN_FORMS:
        if hint == plain:
            return words
    if isinstance(hint, type):
        return _form_of_class(hint)
    if get_origin(hint) is Annotated:  # Many
        return f"{_form(get_args(get_args(hint)[0])[0])}，可多项"
    return "，或".join(_form(one) for one in get_args(hint) if one is not type(None))


def _form_of_class(of: Any) -> str:
    if issubclass(of, Ref):
        return f"{'或'.join(_name(MODELS[kind]) for kind in of.kinds)}的 id"
    title = VOCABULARIES[of][0] if issubclass(of, StrEnum) else PARTS_OF_ENTRIES[of]
    return f"[{title}](#{title})"


def _name(model: type[Model]) -> str:
    return (model.__doc__ or "").partition(":")[0]


def _values(vocabulary: type[StrEnum], prefix: str, labels: dict[str, dict[str, str]]) -> Iterator[str]:
    """The table of a vocabulary: what each value means and, where it has a label, how the site shows it."""
    shown = [labels.get(f"{prefix}.{value}", {}).get("zh-Hans", "") for value in vocabulary]
    meant = [_meaning(vocabulary, value) for value in vocabulary]
    columns = [("值", [f"`{value}`" for value in vocabulary]), ("意思", meant), ("网站上", shown)]
    kept = [(head, cells) for head, cells in columns if any(cells)]
    yield f"| {' | '.join(head for head, _ in kept)} |\n|{' --- |' * len(kept)}"
    for row in zip(*(cells for _, cells in kept), strict=True):
        yield f"| {' | '.join(_cell(cell) or '—' for cell in row)} |"
    yield ""


def _meaning(vocabulary: type[StrEnum], value: StrEnum) -> str:
    """What the description of a field with this vocabulary says of ``value``; empty where it says nothing."""
    for description in _descriptions(vocabulary):
        if found := re.search(rf"(?:^|[:;]){re.escape(value)} ([^;]+)", description):
            return found[1]
    return ""


def _descriptions(vocabulary: type[StrEnum]) -> Iterator[str]:
    models: tuple[type[Model], ...] = (*PARTS_OF_ENTRIES, *MODELS.values(), Settings)
    for model in models:
        for info in model.model_fields.values():
            if _holds(info.annotation, vocabulary):
                yield info.description or ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
