"""A chronicle to search in: bureaus, communities, 24 meetings, a name that looks like markup."""

from __future__ import annotations

SETTINGS = "name: 云河纪事\nsummary: 一部供检索的小志。\nlicence: 供测试用\n"
MEETINGS = 24

_ENTRIES = """
== campaigns/spring
name: 春季值守
date: 2020-02/2020-04
place: city
== campaigns/autumn
name: 秋季值守
date: 2022-09
place: city
== units/city
name: 云河市
category: area
level: prefecture
== units/water
name: 云河市水利局
aliases: 水局
category: bureau
parents: city
campaigns: [spring, autumn]
== units/flood
name: 防汛办公室
category: team
parents: water
campaigns: spring
== units/markup
name: <img src=x onerror=alert(1)>工作组
category: other
campaigns: autumn
== people/zeng
name: 曾国华
posts: {title: 局长, unit: water}
campaigns: spring
== events/patrol
name: 志愿者夜间巡查
summary: 水利局组织志愿者沿河巡查，登记车辆15700辆。
date: 2020-02-05
place: city
units: water
campaigns: spring
== events/clean
name: 清理河道
summary: 水利局清理河道，志愿者运走杂物。
date: 2022-09-03
place: city
units: water
campaigns: autumn
"""


def chronicle() -> str:
    """The entries of the chronicle."""
    meetings = (
        f"== events/meeting-{day}\nname: 例会第{day}次\nsummary: 例会商定排班。\n"
        f"date: 2020-03-{day:02}\ncampaigns: spring\n"
        for day in range(1, MEETINGS + 1)
    )
    return _ENTRIES + "".join(meetings)
