"""Wrong use as click tells it, in Chinese."""

from __future__ import annotations

import re

# click's sentences; what is not among them stays as it is. Our own are written in both languages.
_OPTION = "没有选项 {0}{meant}"
_SENTENCES = tuple(
    (re.compile(found, re.DOTALL), told)
    for found, told in (
        (r"No such command '(.+?)'\.\s*(?:Did you mean (.+?)\?)?.*", "没有命令 {0}{meant}"),
        (
            r"No such option:? '?([^\s'.]+)'?\.?\s*(?:\(?(?:Did you mean|Possible options:) (.+?)\??\)?)?",
            _OPTION,
        ),
        (r"Missing (?:argument|option|parameter) '(.+?)'\..*", "缺少 {0}"),
        (r"Option '(.+?)' requires (?:an argument|\d+ arguments)\.", "选项 {0} 之后缺少值"),
        (r"Option '(.+?)' does not take a value\.", "选项 {0} 不带值"),
        (r"Got unexpected extra arguments? \((.+)\)", "多出的参数:{0}"),
        (r"Invalid value for '(.+?)': '(.*?)' is not one of (.+?)\.", "{0} 不能为 {1},可用的值:{2}"),
        (
            r"Invalid value for '(.+?)': (\S+) is not in the range (\d+)<=x<=(\d+)\.",
            "{0} 须在 {2} 至 {3} 之间",
        ),
        (r"Invalid value for '(.+?)': '(.*?)' is not a valid (?:integer|int).*", "{0} 须为整数,不能为 {1}"),
        (r"Invalid value for '(.+?)': \w+ '(.*?)' does not exist\.", "{0}:{1} 不存在"),
        (r"Invalid value for '(.+?)': \w+ '(.*?)' is a file\.", "{0}:{1} 是文件,不是文件夹"),
        (r"Invalid value for '(.+?)': \w+ '(.*?)' is not (?:readable|writable)\.", "{0}:没有权限使用 {1}"),
    )
)


def explained(message: str) -> str:
    """click's English ``message`` in Chinese, or as it is."""
    for found, told in _SENTENCES:
        match = found.fullmatch(message.strip())
        if match:
            groups = [(group or "").replace("'", "") for group in match.groups()]
            meant = next((group for group in groups[1:] if group), "")
            return told.format(*groups, meant=f",是否为 {meant}?" if meant else "")
    return message
