"""The message catalogue: every problem code with its severity and its sentence in Chinese and English.

Fields in braces are filled from ``Problem.values``. Codes are stable: scripts and guides name them.
"""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """A problem's severity (``error``, ``warning``, ``note``) and its sentence per language."""

    severity: str
    zh: str
    en: str


MESSAGES: dict[str, Message] = {
    # load: files and YAML
    "LOA001": Message("error", "文件不是 UTF-8 编码", "the file is not UTF-8"),
    "LOA002": Message("error", "文件像是 {encoding} 编码,须为 UTF-8", "the file looks like {encoding}; it must be UTF-8"),
    "LOA003": Message("error", "含有控制字符 {character}", "control character {character}"),
    "LOA004": Message("error", "缩进用了制表符,须用空格", "indented with a tab; use spaces"),
    "LOA005": Message("error", "缩进与上下文不一致", "the indentation does not fit its surroundings"),
    "LOA006": Message("error", "YAML 写法有误:{found}", "not valid YAML: {found}"),
    "LOA007": Message("error", "字段 {key} 重复", "duplicate key {key}"),
    "LOA008": Message("warning", "文件没有内容", "the file is empty"),
    "LOA009": Message("error", "条目须由“字段: 值”组成,这里是{found}", "an entry must be a mapping, found {found}"),
    "LOA010": Message("error", "别名展开后过大", "aliases expand to too much"),
    "LOA011": Message("error", "锚点 {anchor} 包含自身", "anchor {anchor} contains itself"),
    "LOA012": Message("error", "没有名为 {anchor} 的锚点", "no anchor is named {anchor}"),
    "LOA013": Message("error", "引号没有闭合", "a quotation mark is not closed"),
    "LOA014": Message("error", "不支持的 YAML 标签 {tag}", "unsupported YAML tag {tag}"),
    "LOA015": Message("error", "字段名须为文字,这里是{found}", "a key must be text, found {found}"),
    "LOA016": Message("error", "文件无法读取:{reason}", "the file cannot be read: {reason}"),
    "LOA017": Message("error", "文件超过 {limit},请拆分", "the file is larger than {limit}; split it"),
    # schema: fields and values
    "SCH001": Message("error", "缺少必填字段 {field}", "required field {field} is missing"),
    "SCH002": Message("error", "未知字段 {field}", "unknown field {field}"),
    "SCH003": Message("error", "{field} 的值有误:{reason}", "wrong value for {field}: {reason}"),
    "SCH004": Message("error", "{field} 不能为 {found},可用的值:{expected}", "{field} cannot be {found}; one of {expected}"),
    "SCH005": Message("error", "日期 {found} 有误:{reason}", "wrong date {found}: {reason}"),
    "SCH006": Message("error", "id {found} 只能用小写字母、数字和连字符", "id {found} may hold only lower-case letters, digits and hyphens"),
    "SCH007": Message("error", "文件夹 {folder} 不对应任何条目类别", "folder {folder} belongs to no kind of entry"),
    "SCH008": Message("error", "一个文件含多个条目时,每个条目都须写明 id", "each entry of a file with several needs its own id"),
    "SCH009": Message("error", "{field} 应为{expected},这里是{found}", "{field} should be {expected}, found {found}"),
    "SCH010": Message("error", "路径 {found} 越出文件夹或不合规", "path {found} leaves its folder or is not allowed"),
    # graph: relations
    "REF001": Message("error", "{kind} {found} 不存在", "there is no {kind} {found}"),
    "REF002": Message("error", "id {id} 已被另一条目使用", "id {id} is used by another entry"),
    "REF003": Message("error", "上级关系成环:{path}", "parents form a cycle: {path}"),
    "REF004": Message("error", "旧地址 {found} 与现有条目冲突", "former id {found} clashes with an entry"),
    "REF005": Message("warning", "{found} 尚未公开,页面上不会出现", "{found} is not public and will not be shown"),
    "REF006": Message("error", "数据 {found} 不存在", "there is no figure {found}"),
    "REF007": Message("error", "数据 key {found} 在同一条目内重复", "figure key {found} is used twice in one entry"),
    # rules of the chronicle
    "RUL001": Message("warning", "没有来源", "no source is named"),
    "RUL002": Message("warning", "事件缺少{missing}", "the event lacks {missing}"),
    "RUL003": Message("warning", "{topic} 属隐私,默认不公开;公开须写明理由 publish_reason", "{topic} is private and withheld unless publish_reason is given"),
    "RUL004": Message("error", "{found} 的结束早于开始", "{found} ends before it begins"),
    "RUL005": Message("warning", "文字与所标字形 {declared} 不符,像是 {actual}", "the text does not look like {declared} but like {actual}"),
    "RUL006": Message("warning", "人名 {name} 的繁体写法有冲突:{forms}", "the Traditional form of {name} is contradictory: {forms}"),
    # project
    "PRJ001": Message("error", "找不到 {found}", "{found} is missing"),
    "PRJ002": Message("error", "图片 {found} 无法读取:{reason}", "image {found} cannot be read: {reason}"),
    "OUT001": Message("error", "页面 {page} 的链接 {target} 无处可去", "link {target} of page {page} leads nowhere"),
}

HINTS: dict[str, tuple[str, str]] = {
    "LOA001": ("请用编辑器另存为 UTF-8", "save it as UTF-8"),
    "LOA002": ("请用编辑器另存为 UTF-8", "save it as UTF-8"),
    "LOA004": ("把制表符换成两个空格", "replace the tab by two spaces"),
    "LOA009": ("例如 name: 名称", "for example name: a name"),
    "LOA013": ("补上收尾的引号,或改用 | 写多行文字", "close it, or write long text with |"),
}

TERMS: dict[str, tuple[str, str]] = {
    "text": ("文字", "text"),
    "number": ("数字", "a number"),
    "list": ("列表", "a list"),
    "mapping": ("“字段: 值”", "a mapping"),
    "empty": ("空值", "nothing"),
    "true_false": ("true 或 false", "true or false"),
    # dates and times of day: why a text is none
    "date_empty": ("没有日期", "there is no date"),
    "date_form": ("须写作 2020-02-05、2020-02、2020 或区间 2020-02-05/2020-02-16", "write 2020-02-05, 2020-02, 2020 or 2020-02-05/2020-02-16"),
    "date_separator": ("年月日之间须用连字符", "join year, month and day with hyphens"),
    "date_chinese": ("须用数字和连字符，不用年月日", "use digits and hyphens, not words"),
    "date_digits": ("月和日须写两位数字", "write month and day with two digits"),
    "date_no_year": ("缺少年份", "the year is missing"),
    "date_year": ("年份须在 0001 至 9999 之间", "the year must be 0001 to 9999"),
    "date_time": ("时刻须另写一个字段", "the time of day goes into its own field"),
    "date_reversed": ("结束早于开始", "it ends before it begins"),
    "date_unbounded": ("开始和结束至少写明一个", "give at least one of start and end"),
    "no_such_month": ("没有这个月份", "there is no such month"),
    "no_such_day": ("没有这一天", "there is no such day"),
    "time_empty": ("没有时刻", "there is no time"),
    "time_form": ("须写作 06:00、20:00~、23:00/07:00 或 morning 一类的词", "write 06:00, 20:00~, 23:00/07:00 or a word such as morning"),
    "no_such_time": ("没有这个时刻", "there is no such time"),
}
