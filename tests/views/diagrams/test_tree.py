from __future__ import annotations

import pytest

from site_builder.views.diagrams.tree import Branch, tree
from tests.views.diagrams.geometry import outside, overlapping, struck

LONG = "郑州市房地产市场和产权交易管理中心驻金水区经八路街道工作队临时党支部委员会"


@pytest.mark.parametrize("names", [1, 2, 3, 4, 7, 8])
@pytest.mark.parametrize("name", ["金水区", LONG, "WHO Western Pacific Regional Office"])
@pytest.mark.parametrize(("above", "below"), [(0, 2), (2, 0), (1, 1), (3, 4)])
def test_nothing_overlaps_or_leaves_the_paper(names: int, name: str, above: int, below: int) -> None:
    branch = Branch("派出的队伍（推定）", (name,) * names, "另有 18 个", inferred=True)
    for drawing in tree([branch] * above, name, [branch] * below):
        assert overlapping(drawing) == []
        assert outside(drawing) == []
        assert struck(drawing) == []


def test_the_unit_stands_between_what_is_above_and_what_is_below() -> None:
    for drawing in tree([Branch("上级", ("郑州市",))], "金水区", [Branch("下属", ("经八路街道",))]):
        heights = {word.text: word.y for word in drawing.words}
        assert heights["郑州市"] < heights["金水区"] < heights["经八路街道"]
        assert heights["上级"] < heights["郑州市"]
        assert [word.tone for word in drawing.words if word.text == "金水区"] == ["own"]


def test_a_relation_an_editor_inferred_is_a_broken_line() -> None:
    wide, _ = tree([Branch("上级", ("甲",), inferred=True)], "乙", [Branch("下属", ("丙",))])
    assert [stroke.tone for stroke in wide.strokes] == ["branch", "branch branch--inferred", "branch", "dot"]


def test_more_than_are_shown_are_counted() -> None:
    wide, _ = tree((), "乙", [Branch("下属", ("甲", "丙"), "另有 5 个")])
    assert [word.tone for word in wide.words if word.text == "另有 5 个"] == ["soft"]
