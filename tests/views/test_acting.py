from __future__ import annotations

import pytest

from site_builder.text import Script
from site_builder.views.acting import acts
from tests.chronicles import edition, page


@pytest.mark.parametrize(
    ("role", "did"),
    [
        *((role, True) for role in ("组织", "派出", "发文", "成立并下沉", "领导，书记任组长", "部署")),
        *((role, False) for role in ("接收", "受文", "收文", "所设机构", "参与组织", "被走访", "值守", "")),
    ],
)
def test_who_receives_is_made_or_takes_part_did_not_do_it(role: str, did: bool) -> None:
    assert acts(role) is did


@pytest.mark.parametrize("script", list(Script))
def test_machines_are_told_as_organizers_only_who_acted(script: Script) -> None:
    of = edition(
        """
    == events/a
    name: 事
    script: zh-Hant
    units: [{unit: u, role: 發文}, {unit: v, role: 受文}, w]
    == units/u
    name: 甲
    == units/v
    name: 乙
    == units/w
    name: 丙
    """,
        script=script,
        settings="name: 纪事\nsummary: 纪事\nurl: https://example.org\n",
    )
    assert [each["name"] for each in page(of, "events/a").structured["organizer"]] == ["甲"]
