from __future__ import annotations

from site_builder.views.shapes import DispatchRow
from tests.chronicles import block, edition, told

CHRONICLE = """
    == units/water
    name: 市水利局
    dispatches:
      - key: banks
        to: [east, bridge]
        date: {edtf: 2020-02-05/.., as_printed: 2月5日起, basis: inferred, note: 依上文推定}
        headcount: {label: 干部, value: 6, unit: 名, approx: at_least}
        goods: {label: 帐篷, value: 22, unit: 顶}
        targets: {label: 社区, value: 3, unit: 个}
        duty: 值守
        note: 每天两班
        people: [lin, hidden]
    == units/east
    name: 东街社区
    category: community
    == places/bridge
    name: 大桥
    == people/lin
    name: 林越
    == people/hidden
    name: 某居民
    privacy: anonymised
    == events/night
    name: 夜间增援
    dispatches: {from: [water, audit], to_text: 卡口, basis: inferred}
    == units/audit
    name: 市审计局
    dispatches: {from: water, to: audit}
"""


def rows(path: str, anchor: str) -> list[DispatchRow]:
    found = block(edition(CHRONICLE), path, anchor)
    return [row for row in found.items if isinstance(row, DispatchRow)] if found else []


def test_a_unit_shows_what_it_sent_wherever_it_is_told() -> None:
    by_event, by_audit, own = rows("units/water", "sent")
    assert [told(link) for link in own.senders] == ["市水利局 → units/water/"]
    assert [told(link) for link in own.receivers] == ["东街社区 → units/east/", "大桥 → places/bridge/"]
    assert [told(link) for link in own.people] == ["林越 → people/lin/"]
    assert (own.duty, own.note) == ("值守", "每天两班；依上文推定")
    assert own.date == "2020年2月5日起（原文作“2月5日起”，推定）"
    assert [(f.label, f.value, f.after, f.unit) for f in (*own.headcount, *own.targets, *own.goods)] == [
        ("干部", "6", "余", "名"),
        ("社区", "3", "", "个"),
        ("帐篷", "22", "", "顶"),
    ]
    assert own.owner is None  # the page is its owner's
    assert [row.owner and row.owner.href for row in (by_audit, by_event)] == ["units/audit/", "events/night/"]


def test_where_the_source_is_silent_the_row_is_too() -> None:
    _, row, _ = rows("units/water", "sent")
    assert (row.people, row.headcount, row.targets, row.goods) == ((), (), (), ())
    assert (row.date, row.duty, row.note, row.receivers_text) == ("", "", "", "")


def test_receivers_show_whom_they_hosted() -> None:
    (hosted,) = rows("units/east", "hosted")
    assert [link.text for link in hosted.senders] == ["市水利局"]
    assert [row.owner and row.owner.text for row in rows("places/bridge", "hosted")] == ["市水利局"]
    assert [[link.text for link in row.senders] for row in rows("units/audit", "hosted")] == [["市水利局"]]
    assert rows("units/east", "sent") == []


def test_an_event_shows_the_dispatch_told_in_it_and_that_it_was_inferred() -> None:
    (row,) = rows("events/night", "dispatches")
    assert [link.text for link in row.senders] == ["市水利局", "市审计局"]
    assert (row.receivers, row.receivers_text, row.note) == ((), "卡口", "推定")


def test_a_dispatch_stands_once_on_a_page() -> None:
    assert rows("units/water", "dispatches") == []
    assert rows("units/audit", "dispatches") == []
