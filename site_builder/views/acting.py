"""Who of those an event names did it, by the words of their roles: organizers, for machines."""

from __future__ import annotations

# words in simplified form; who leads, orders, issues, founds, holds or sends
_ACTS = (
    *("组织", "主办", "承办", "主持", "领导", "领队", "部署", "发文", "印发", "发布", "发出"),
    *("召开", "开会", "组建", "成立", "设立", "派出", "选派", "牵头", "发起", "施行", "开展", "派人"),
)
# who received, was made, or took part in what another did, though an act is named
_NOT_ACTS = ("所", "被", "受", "接受", "参与", "参加", "协助")


def acts(role: str) -> bool:
    """Whether a unit with this ``role``, in simplified form, did what happened."""
    return not role.startswith(_NOT_ACTS) and any(word in role for word in _ACTS)
