"""Writes ``docs/problems.md``, the table of all problem codes: ``python docs/problems.py``."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.messages import HINTS, MESSAGES

PAGE = Path(__file__).with_suffix(".md")

# How to mend what the command itself gives no hint for, beyond the nearest right answer.
MENDS = {
    "LOA006": "看所指的一行和上一行:多半是缩进、冒号或引号",
    "LOA008": "补上内容,或删去这个文件",
    "LOA011": "去掉锚点内部对自身的引用",
    "LOA015": "给字段名加引号,或改为文字",
    "LOA016": "按所述的原因处理:权限、链接、文件名",
    "LOA017": "一个文件只写一个条目",
    "LOA022": "减少层数;条目本身用不到这么多层",
    "SCH001": "补上这个字段",
    "SCH002": "改为提示中最接近的字段,或删去;全部字段见编辑器的补全(`chronicle schema`)",
    "SCH003": "按该字段的说明改写",
    "SCH004": "从列出的值中选一个",
    "SCH005": "写作 `2020-02-05`、`2020-02`、`2020`、`2020-02-05/..`;约数加 `~`,存疑加 `?`",
    "SCH006": "只用小写字母、数字和单个连字符,如 `shui-li-ju`",
    "SCH007": "条目放在 `units`、`people`、`events` 等文件夹里",
    "SCH008": "给每一段加上 `id:`,或拆成几个文件",
    "SCH009": "改成所要求的形式",
    "SCH010": "只写 `content/images/` 下的文件名,不带文件夹",
    "SCH011": "写作 `06:00`、`20:00~`、`23:00/07:00`,或 `morning` 一类的词",
    "SCH012": "删去 `id:`,或把文件改名",
    "REF001": "改为提示中最接近的 id,或先用 `chronicle new` 建这个条目",
    "REF002": "把其中一个改名;地点与兼为地点的单位也不能同 id",
    "REF003": "去掉圈中的一个关系",
    "REF004": "从 `formerly` 中删去这个旧地址",
    "REF005": "审定所指的条目(`status: approved`),或去掉这处引用",
    "REF006": "改为所指数据的 `key`;别的条目写作 `events/条目id#key`",
    "REF007": "换一个 `key`",
    "REF008": "改为地点,或改用 `units` 字段",
    "REF009": "改为提示中最接近的名称或 id;不要链接的,去掉两对方括号",
    "REF010": "写明所指的条目,如 `[[市委|units/zhengzhou-shiwei]]`",
    "RUL001": "写上 `sources`",
    "RUL002": "补上所缺的项;来源没有写的时间用 `undated`",
    "RUL003": "不必处理;确须公开时写明 `publish_reason`",
    "RUL004": "两个字段一并写,或一并删",
    "RUL005": "写明 `script: zh-Hans` 或 `zh-Hant`;未转全的繁体写 `zh-Hant-x-mixed`",
    "RUL006": "统一写法;定下的写法写在名称里:`name: {text: …, zh-Hant: …}`",
    "RUL007": "核对来源;确有出入的,合计用 `basis: inferred` 另记一项,再以 `conflicts_with` 并列",
    "LOC001": "改正例句,或改正词语的写法",
    "LOC002": "只留一个",
    "LOC003": "统一写法",
    "LOC007": "换一个含有这个词语的例句",
    "LOC008": "补上收尾的 `=}`",
    "PRJ001": "补上这个文件,或改正它的名称",
    "PRJ002": "换成 JPEG、PNG 或 WebP 图片",
    "PRJ003": "合并成一段",
    "OUT001": "改正链接;提示中有最接近的地址",
    "OUT002": "改为网址、邮箱或站内的链接",
    "OUT003": "把文件放进站内;本站不向其他网站请求内容",
    "OUT004": "换一个文件夹(`--site-dir`),或按所述的原因处理",
}
_SEVERITIES = {"error": "错误", "warning": "警告", "note": "提示"}
_HEAD = """\
# 问题代码

`chronicle check` 与 `chronicle build` 报告的每一种问题。错误不能发布；警告在 `--strict` 下不能发布；
提示只供参考。代码固定不变，可用于脚本。表中的 … 是因事而异的部分；
报告里若有“是否为 …?”，那是最接近的正确写法。

本页由 `python docs/problems.py` 生成，请勿手改。

| 代码 | 级别 | 说明 | 怎样改 |
| --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page. Raises KeyError for a code that has neither a hint nor a mend."""
    return _HEAD + "".join(
        f"| {code} | {_SEVERITIES[message.severity]} | {_cell(_open(message.zh))} | {_cell(_mend(code))} |\n"
        for code, message in sorted(MESSAGES.items())
    )


def _mend(code: str) -> str:
    hint = HINTS.get(code)
    return hint[0] if hint else MENDS[code]


def _open(sentence: str) -> str:
    """The sentence with … for what is filled in."""
    bare = re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", sentence)
    return bare.replace("{{", "{").replace("}}", "}")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
