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
    "LOA002": Message(
        "error", "文件像是 {encoding} 编码,须为 UTF-8", "the file looks like {encoding}; it must be UTF-8"
    ),
    "LOA003": Message("error", "含有控制字符 {character}", "control character {character}"),
    "LOA004": Message("error", "缩进用了制表符,须用空格", "indented with a tab; use spaces"),
    "LOA005": Message("error", "缩进与上下文不一致", "the indentation does not fit its surroundings"),
    "LOA006": Message("error", "YAML 写法有误:{found}", "not valid YAML: {found}"),
    "LOA007": Message("error", "字段 {key} 重复", "duplicate key {key}"),
    "LOA008": Message("warning", "{found}没有内容", "{found} is empty"),
    "LOA009": Message(
        "error", "条目须由“字段: 值”组成,这里是{found}", "an entry must be a mapping, found {found}"
    ),
    "LOA010": Message("error", "别名展开后过大", "aliases expand to too much"),
    "LOA011": Message("error", "锚点 {anchor} 包含自身", "anchor {anchor} contains itself"),
    "LOA012": Message("error", "没有名为 {anchor} 的锚点", "no anchor is named {anchor}"),
    "LOA013": Message("error", "引号没有闭合", "a quotation mark is not closed"),
    "LOA014": Message("error", "不支持的 YAML 标签 {tag}", "unsupported YAML tag {tag}"),
    "LOA015": Message("error", "字段名须为文字,这里是{found}", "a key must be text, found {found}"),
    "LOA016": Message("error", "文件无法读取:{reason}", "the file cannot be read: {reason}"),
    "LOA017": Message("error", "文件超过 {limit},请拆分", "the file is larger than {limit}; split it"),
    "LOA018": Message("error", "不支持合并键 <<", "merge keys (<<) are not supported"),
    "LOA019": Message("error", "“{character}”之后缺少空格", "a space is missing after {character}"),
    "LOA020": Message("error", "这里须用英文{expected},不能用{found}", "{found} stands for {expected}"),
    "LOA021": Message("error", "文字不能以 {character} 开头", "text cannot begin with {character}"),
    "LOA022": Message("error", "嵌套超过 {limit} 层", "nested more than {limit} levels deep"),
    "LOA023": Message("error", "这一行缺少冒号", "a colon is missing in this line"),
    "LOA024": Message(
        "error", "文字里有冒号加空格,会被当作又一个字段", "a colon and a space in a text begin another key"
    ),
    "LOA025": Message("error", "括号 {bracket} 没有闭合", "the bracket {bracket} is not closed"),
    "LOA026": Message("error", "引号闭合之后还有文字", "text follows a closing quotation mark"),
    "LOA027": Message(
        "error", "双引号内的 {found} 不是有效的转义", "{found} is no valid escape between double quotes"
    ),
    # schema: fields and values
    "SCH001": Message("error", "缺少必填字段 {field}", "required field {field} is missing"),
    "SCH002": Message("error", "未知字段 {field}", "unknown field {field}"),
    "SCH003": Message("error", "{field} 的值有误:{reason}", "wrong value for {field}: {reason}"),
    "SCH004": Message(
        "error", "{field} 不能为 {found},可用的值:{expected}", "{field} cannot be {found}; one of {expected}"
    ),
    "SCH005": Message("error", "日期 {found} 有误:{reason}", "wrong date {found}: {reason}"),
    "SCH006": Message("error", "id {found} 不合规定:{reason}", "id {found} is not allowed: {reason}"),
    "SCH007": Message(
        "error", "文件夹 {folder} 不对应任何条目类别", "folder {folder} belongs to no kind of entry"
    ),
    "SCH008": Message(
        "error",
        "一个文件含多个条目时,每个条目都须写明 id",
        "each entry of a file with several needs its own id",
    ),
    "SCH009": Message(
        "error", "{field} 应为{expected},这里是{found}", "{field} should be {expected}, found {found}"
    ),
    "SCH010": Message(
        "error", "路径 {found} 越出文件夹或不合规", "path {found} leaves its folder or is not allowed"
    ),
    "SCH011": Message("error", "时刻 {found} 有误:{reason}", "wrong time of day {found}: {reason}"),
    "SCH012": Message(
        "error", "id {found} 与文件名 {stem} 不一致", "id {found} differs from the file name {stem}"
    ),
    # graph: relations
    "REF001": Message("error", "{kind} {found} 不存在", "there is no {kind} {found}"),
    "REF002": Message("error", "id {id} 已被另一条目使用", "id {id} is used by another entry"),
    "REF003": Message("error", "{field} 的关系成环:{path}", "{field} leads in a circle: {path}"),
    "REF004": Message("error", "旧地址 {found} 与现有条目冲突", "former id {found} clashes with an entry"),
    "REF005": Message(
        "warning", "{found} 尚未公开,页面上不会出现", "{found} is not public and will not be shown"
    ),
    "REF006": Message("error", "数据 {found} 不存在", "there is no figure {found}"),
    "REF007": Message(
        "error", "数据 key {found} 在同一条目内重复", "figure key {found} is used twice in one entry"
    ),
    "REF008": Message(
        "error", "{found} 不是地点:只有政区、街道、镇、乡、社区、村可作地点", "{found} is not a place"
    ),
    "REF009": Message("error", "[[ ]] 所指的 {found} 不存在", "there is no {found} to link to"),
    "REF010": Message(
        "warning",
        "名称 {found} 不止一个条目,须写明所指:[[{found}|类别/id]]",
        "several entries are called {found}; write [[{found}|kind/id]]",
    ),
    # rules of the chronicle
    "RUL001": Message("warning", "没有来源", "no source is named"),
    "RUL002": Message("warning", "事件缺少{missing}", "the event lacks {missing}"),
    "RUL003": Message(
        "note",
        "此项({topic})默认不公开;公开须写明理由 publish_reason",
        "withheld ({topic}) unless publish_reason is given",
    ),
    "RUL004": Message(
        "warning",
        "relative_to 与 undated 的 after、before 须一并写明",
        "relative_to and undated: after or before belong together",
    ),
    "RUL005": Message(
        "warning",
        "文字与所标字形 {declared} 不符,像是 {actual}",
        "the text does not look like {declared} but like {actual}",
    ),
    "RUL006": Message(
        "warning",
        "名称 {name} 的繁体写法有冲突:{forms}",
        "the Traditional form of {name} is contradictory: {forms}",
    ),
    "RUL007": Message(
        "warning",
        "{field} 所指之数为 {other},与此处的 {found} 不符",
        "the figures of {field} make {other}, not {found}",
    ),
    # both scripts
    "LOC001": Message(
        "error",
        "例句转换得 {found},应为 {expected}",
        "the example comes out as {found}, not {expected}",
    ),
    "LOC002": Message("warning", "词语 {phrase} 重复", "the phrase {phrase} is given twice"),
    "LOC003": Message(
        "error",
        "词语 {phrase} 的写法有冲突:{forms}",
        "the forms of the phrase {phrase} contradict: {forms}",
    ),
    "LOC004": Message(
        "warning",
        "{declared} 的文字里夹有另一种字形的“{found}”",
        "“{found}” does not belong to a text in {declared}",
    ),
    "LOC005": Message(
        "note",
        "此处写作“{found}”,转换所得为“{expected}”,可能未转全",
        "“{found}” would be “{expected}” if it were converted: half-converted?",
    ),
    "LOC006": Message(
        "error",
        "地址前缀 {found} 与栏目或文件夹同名",
        "the prefix {found} is the name of a section or folder",
    ),
    "LOC007": Message("warning", "例句里没有词语 {phrase}", "the example does not hold the phrase {phrase}"),
    "LOC008": Message("warning", "保留原字的 {{= 没有 =}} 收尾", "{{= is not closed by =}}"),
    # project
    "PRJ001": Message("error", "找不到 {found}", "{found} is missing"),
    "PRJ002": Message("error", "图片 {found} 无法读取:{reason}", "image {found} cannot be read: {reason}"),
    "PRJ003": Message(
        "error", "{found} 只能有一段,不可用 --- 分开", "{found} must be one document, without ---"
    ),
    "OUT001": Message(
        "error", "链接 {target} 无处可去,见于 {count} 页", "link {target} leads nowhere ({count} pages)"
    ),
    "OUT002": Message(
        "error", "链接 {target} 会执行脚本,见于 {count} 页", "link {target} runs a script ({count} pages)"
    ),
    "OUT003": Message(
        "error",
        "会向其他网站请求 {target},见于 {count} 页",
        "{target} is requested from another host ({count} pages)",
    ),
    "OUT004": Message(
        "error", "网站不能发布到 {folder}:{reason}", "the site cannot be published to {folder}: {reason}"
    ),
}

HINTS: dict[str, tuple[str, str]] = {
    "LOC004": (
        "改为同一字形;确须照录的写作 {=文字=}",
        "write it in that script; write {=text=} for what is to stay",
    ),
    "LOC005": (
        "未转全的条目标 script: zh-Hant-x-mixed;写法无误则不必理会",
        "set script: zh-Hant-x-mixed for a half-converted entry; pass over this where the text is right",
    ),
    "LOC006": ("例如 zh-hant、zh-hk", "for example zh-hant or zh-hk"),
    "LOA001": ("请用编辑器另存为 UTF-8", "save it as UTF-8"),
    "LOA002": ("请用编辑器另存为 UTF-8", "save it as UTF-8"),
    "LOA003": ("删去这个字符;转义写法请改为字符本身", "delete it; for an escape, write the character itself"),
    "LOA004": ("把制表符换成两个空格", "replace the tab by two spaces"),
    "LOA005": (
        "与同级字段左对齐;若是上一行的文字,请给整段文字加引号",
        "align it with its neighbours; quote a text that goes on",
    ),
    "LOA007": ("只留一个", "keep one of them"),
    "LOA009": ("例如 name: 名称", "for example name: a name"),
    "LOA010": ("少用别名,把内容直接写出", "write the content out instead of repeating it by aliases"),
    "LOA012": (
        "别名 *名称 须先有锚点 &名称;若是文字,请加引号",
        "an alias *name needs an anchor &name before it; quote it if it is text",
    ),
    "LOA013": ("补上收尾的引号,或改用 | 写多行文字", "close it, or write long text with |"),
    "LOA014": ("删去标签;若是文字,请加引号", "delete the tag; quote it if it is text"),
    "LOA018": ("把要合并的字段直接写出", "write the fields out"),
    "LOA019": ("补一个空格;若确是文字,请加引号", "add a space; quote it if it is text"),
    "LOA020": ("改为英文标点;若确是文字,请加引号", "use the ASCII character; quote it if it is text"),
    "LOA021": ("请给整段文字加引号", "quote the text"),
    "LOA023": (
        "写作 字段: 值;若是上一行的文字,请比字段名多缩进两格",
        "write key: value; indent it if it continues the text above",
    ),
    "LOA024": ("请给整段文字加引号,或改用全角冒号", "quote the text"),
    "LOA025": ("补上对应的括号;若是文字,请加引号", "close it; quote it if it is text"),
    "LOA026": (
        "整段文字用一对引号;其中的引号改用“ ”或单引号",
        "put the whole text between one pair of quotation marks",
    ),
    "LOA027": ("改用单引号,或把 \\ 写成 \\\\", "use single quotes, or write \\\\ for \\"),
}
