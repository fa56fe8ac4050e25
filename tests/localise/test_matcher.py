"""Names found in running text: whole words only, the longest, in both scripts, quickly."""

from __future__ import annotations

import time

import pytest

from site_builder.localise import NameMatcher
from site_builder.text import Script

NAMES = ("郑州市", "市委", "市委组织部", "金水区", "市水利局", "张杰", "临时党支部", "四包一", "州")


def found(text: str, script: Script = Script.HANS, names: tuple[str, ...] = NAMES) -> list[str]:
    return [text[start:end] for start, end in NameMatcher(names, script).find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市委组织部和市委先后发文", ["市委组织部", "市委"]),  # the longest
        ("按“四包一”管理，由张杰负责", ["四包一", "张杰"]),
        ("郑州市民政局在金水区值守", ["金水区"]),  # part of the name of another body
        ("市委举办培训，郑州市干部参加", ["市委", "郑州市"]),
        ("郑州市站的人到金水区路口", ["金水区"]),
        ("城市委托社区代办", []),  # characters of two words
        ("郑州", []),  # a name of one character is never sought
        ("", []),
    ],
)
def test_names_are_found_as_whole_words(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_traditional_text_is_cut_as_simplified_text_is() -> None:
    names = ("鄭州市", "市委", "張傑", "臨時黨支部")
    assert found("城市委託張傑在臨時黨支部值守", Script.HANT, names) == ["張傑", "臨時黨支部"]


def test_a_name_within_a_longer_one_is_not_found() -> None:
    assert found("市水利局值班队值班", names=("市水利局", "市水利局值班队")) == ["市水利局值班队"]


def test_time_grows_with_the_text_and_not_with_the_number_of_names() -> None:
    text = "市水利局的人员到社区值守。" * 2000
    few, many = (
        NameMatcher(("市水利局", *(f"第{nth}号卡点" for nth in range(count))), Script.HANS)
        for count in (100, 10_000)
    )
    times = []
    for matcher in (few, many):
        start = time.process_time()
        assert len(matcher.find(text)) == 2000
        times.append(time.process_time() - start)
    assert times[1] < 5 * times[0] + 0.05
