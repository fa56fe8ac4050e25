"""One entry of each kind with every field that it can have."""

from __future__ import annotations

from site_builder.schema import Kind

_FACT = """
    sources: {source: baodao, locator: 第二段}
    basis: inferred
    note: 编者推定
    privacy: health
    publish_reason: 本人同意
"""

_FIGURE = f"""
  - key: xiachen
    label: 下沉干部
    value: 15700
    unit: 人
    approx: at_least
    as_printed: 15700余人
    limit: minimum
    per: 每天
    average: true
    share_of: 市直机关人员
    subset_of: events/sibaoyi#zong
    paired_with: hu
    follows: qian
    sum_of: [zhou, events/sibaoyi#shi]
    same_as: campaigns/yanji-2020#renshu
    conflicts_with: [jiu, units/shuiliju#xin]
    units: shuiliju
    place: [yanji]
    measures: sibaoyi
    as_of: 2020-02-16
    until_publication: false
    direction: donated
    form: cash_and_goods
{_FACT}
"""


def _indented(text: str, spaces: int) -> str:
    return "\n".join(" " * spaces + line if line else line for line in text.splitlines())


_COMMON = f"""
name: {{text: 名称, zh-Hans: 名称, zh-Hant: 名稱}}
aliases:
  - 简称
  - {{zh-Hans: 别称, zh-Hant: 別稱}}
  - {{name: 推定的全称, basis: inferred}}
script: zh-Hans
summary: 概述
body: 正文
campaigns: [yanji-2020]
sources:
  - baodao
  - {{source: baodao, locator: 第一段}}
figures: {_FIGURE}
dispatches:
  - key: paichu
    from: shuiliju
    to: [yanji, qiao]
    to_text: 各卡点
    people: [ouyang-feng]
    date: {{edtf: 2020-02-05/.., as_printed: 二月五日起, basis: inferred, note: 据上下文}}
    duty: 值守
    headcount: {_indented(_FIGURE, 4)}
    targets: {{label: 社区, value: 2/3}}
    goods: [{{label: 帐篷, value: 22, unit: 顶}}]
{_FACT}
quotes:
  - speaker: ouyang-feng
    speaker_unit: shuiliju
    attribution: 负责人
    gist: 说了大意
{_FACT}
remarks:
  - text: 其他
{_FACT}
notes:
  - {{kind: misprint, text: 误植, as_printed: 应急应急, reading: 应急, sources: baodao}}
autolink: false
status: in_review
embargo: 2026-12-01
publish_reason: 已征得同意
corrections: {{date: 2026-01-02, text: 更正, reason: 笔误}}
changed: 2026-01-03
formerly: [jiu-id, 2020]
order: 3
"""

_POSTS = f"""
posts:
  - title: 局长
    unit: shuiliju
    holder: ouyang-feng
    count: 2
    date: 2019/2021
{_FACT}
"""

_WHEN = "{edtf: 2020-01-25, as_printed: 大年初一, basis: inferred, note: 查历书}"
_ROLES = "[shuiliju, {unit: shuiliju, role: 主办}]"

FULL: dict[Kind, str] = {
    Kind.CAMPAIGN: f"""
date: {_WHEN}
place: yanji
lead_units: [shuiliju]
key_figures: events/sibaoyi#zong
""",
    Kind.UNIT: f"""
category: set
level: prefecture
parents: [yanji, {{unit: shuiliju, role: sends, basis: inferred, note: 推定}}]
members: shuiliju
member_count: 10
place: yanji
date: 2020-02~
{_POSTS}
""",
    Kind.INDIVIDUAL: f"""
privacy: volunteer
{_POSTS}
""",
    Kind.EVENT: f"""
category: guard
date: {_WHEN}
time: 23:00/07:00
recurs: 每日
undated: after
relative_to: sibaoyi
place: [qiao]
units: {_ROLES}
people: [ouyang-feng, {{person: ouyang-feng, role: 带队}}]
result: 无异常
documents: tongzhi
measures: sibaoyi
follows: [sibaoyi]
privacy: quarantine
""",
    Kind.DOCUMENT: """
category: notice
name_basis: inferred
number: 延防指〔2020〕1号
issuers: shuiliju
authors: ouyang-feng
addressees: [shuiliju]
addressees_text: 各街道
date: 2020-02-04
measures: sibaoyi
""",
    Kind.MEASURE: f"""
category: mechanism
defined: false
parts: [{{name: 第一包, text: 包什么, figures: {{label: 户, value: 3.6}}}}]
based_on: sibaoyi
units: {_ROLES}
people: {{person: ouyang-feng, role: 首创}}
place: yanji
documents: tongzhi
date: 2020-02-05/2020-02-16
""",
    Kind.PLACE: f"""
category: bridge
parents: [yanji, {{place: yanji, basis: inferred, note: 推定}}]
units: {_ROLES}
""",
    Kind.SOURCE: """
name_basis: inferred
subtitle: 副题
outlets: [某报, 某网]
contributors: [{name: 记者甲, role: reporter}, {name: 乙}]
date: 2020-03
url: https://example.org/a?b=c#d
text_state: 残缺
original_script: zh-Hant-x-mixed
""",
    Kind.IMAGE: f"""
file: a.jpg
credit: 某摄
date: {_WHEN}
people: ouyang-feng
units: shuiliju
place: yanji
events: sibaoyi
privacy: family
""",
}

FULL = {kind: f"id: wanzheng\n{_COMMON}{own}" for kind, own in FULL.items()}
