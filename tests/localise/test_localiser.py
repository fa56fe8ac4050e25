"""Conversion of running text: words, names, quotation marks, and what must stay as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.localise import GivenName, Localiser, build_glossary
from site_builder.problems import Location
from site_builder.text import Script

PERSONS = ["范振宇", "于洋", "余力", "钟声", "钟建国", "叶云广", "姜余", "阿里木·余买提", "李乾", "曲向后"]
BODIES = ["松江社区", "圪垱砦村", "大寨村"]


@pytest.fixture(scope="module")
def localiser() -> Localiser:
    names = [(name, True) for name in PERSONS] + [(name, False) for name in BODIES]
    given_names = [
        GivenName(name, Script.HANS, None, None, is_person, Location("x.yml")) for name, is_person in names
    ]
    return Localiser(build_glossary(given_names).value)


def to_traditional(localiser: Localiser, text: str) -> str:
    return localiser.convert(text, source=Script.HANS, target=Script.HANT)


def to_simplified(localiser: Localiser, text: str) -> str:
    return localiser.convert(text, source=Script.HANT, target=Script.HANS)


WORDS = [
    ("社区网格员轮流值守。", "社區網格員輪流值守。"),
    ("信息平台和软件由志愿者维护。", "信息平臺和軟件由志願者維護。"),
    ("机关干部下沉一线，干群同心。", "機關幹部下沉一線，幹群同心。"),
    ("擦干汗水，干净利落。", "擦乾汗水，乾淨利落。"),
    ("不能松懈，松紧带要系紧。", "不能鬆懈，鬆緊帶要繫緊。"),
    ("发挥模范作用，率先垂范。", "發揮模範作用，率先垂範。"),
    ("理发店关门，头发长了，发热门诊开放。", "理髮店關門，頭髮長了，發熱門診開放。"),
    ("午后在后面的皇后路集合。", "午後在後面的皇后路集合。"),
    ("心里有数，岗亭里留人，走了三公里。", "心裡有數，崗亭裡留人，走了三公里。"),
    ("制定制度，赶制口罩。", "制定制度，趕製口罩。"),
    ("台湾街的舞台上有几台电脑。", "臺灣街的舞臺上有幾臺電腦。"),
    ("复工复产，反复复查，恢复正常。", "復工復產，反覆複查，恢復正常。"),
    ("吃泡面，面对困难。", "吃泡麵，面對困難。"),
    ("征求意见，征集物资，踏上征程。", "徵求意見，徵集物資，踏上征程。"),
    ("排查六千余人，其余居家。", "排查六千餘人，其餘居家。"),
    ("于是由街道对于来人登记。", "於是由街道對於來人登記。"),
    ("借此机会了解情况。", "藉此機會瞭解情況。"),
]


@pytest.mark.parametrize(("hans", "hant"), WORDS)
def test_simplified_to_traditional(localiser: Localiser, hans: str, hant: str) -> None:
    assert to_traditional(localiser, hans) == hant


@pytest.mark.parametrize(("hans", "hant"), WORDS)
def test_and_back(localiser: Localiser, hans: str, hant: str) -> None:
    assert to_simplified(localiser, hant) == hans


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("只有一只猫，他只能等。", "只有一隻貓，他只能等。"),
        ("捐口罩200只、手套30余只。", "捐口罩200隻、手套30餘隻。"),
        ("每人一天3只能少、不能多。", "每人一天3只能少、不能多。"),
        ("船只停航，两只手冻红。", "船隻停航，兩隻手凍紅。"),
    ],
)
def test_what_counts_animals_and_things(localiser: Localiser, hans: str, hant: str) -> None:
    assert to_traditional(localiser, hans) == hant


@pytest.mark.parametrize(
    ("hant", "hans"),
    [
        ("他看著手錶，著急地走著。", "他看着手表，着急地走着。"),
        ("著名作家的名著很顯著。", "著名作家的名著很显著。"),
        ("乾隆路上擦乾雙手，乾淨。", "乾隆路上擦干双手，干净。"),
        ("由於對於至於，位於。", "由于对于至于，位于。"),
        ("衞生站裏、屋裡、爲了、為了。", "卫生站里、屋里、为了、为了。"),
        ("深沈的藉口，一目瞭然。", "深沉的借口，一目了然。"),
        ("鐘聲一響，鍾建國來了。", "钟声一响，钟建国来了。"),
    ],
)
def test_traditional_to_simplified(localiser: Localiser, hant: str, hans: str) -> None:
    assert to_simplified(localiser, hant) == hans


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("范振宇是模范，范振宇带头。", "范振宇是模範，范振宇帶頭。"),
        ("由范振宇、姜余对接。", "由范振宇、姜余對接。"),
        ("于洋随后到岗。", "于洋隨後到崗。"),
        ("叶云广说，云开雾散。", "葉雲廣說，雲開霧散。"),
        ("阿里木·余买提开了面馆，余下的钱捐出。", "阿里木·余買提開了麵館，餘下的錢捐出。"),
        ("松江社区没有松懈。", "松江社區沒有鬆懈。"),
        ("圪垱砦村和大寨村相邻。", "圪壋砦村和大寨村相鄰。"),
        ("曲向后在后门。", "曲向后在後門。"),
    ],
)
def test_names_are_whole_words(localiser: Localiser, hans: str, hant: str) -> None:
    assert to_traditional(localiser, hans) == hant
    assert to_simplified(localiser, hant) == hans


def test_names_of_two_characters_yield_to_ordinary_words(localiser: Localiser) -> None:
    assert to_traditional(localiser, "钟声响起，发挥余力。") == "鐘聲響起，發揮餘力。"
    assert to_traditional(localiser, "钟声") == "鍾聲"
    assert to_traditional(localiser, "余力") == "余力"


def test_simplified_keeps_what_a_name_keeps(localiser: Localiser) -> None:
    assert to_simplified(localiser, "李乾擦乾手。") == "李乾擦干手。"


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("“疫情不退，我们不退。”", "「疫情不退，我們不退。」"),
        ("他说：“‘四包一’要落实。”", "他說：「『四包一』要落實。」"),
        ("“逆行者”", "「逆行者」"),
    ],
)
def test_quotation_marks(localiser: Localiser, hans: str, hant: str) -> None:
    assert to_traditional(localiser, hans) == hant
    assert to_simplified(localiser, hant) == hans


def test_apostrophes_stay(localiser: Localiser) -> None:
    assert to_traditional(localiser, "‘It’s OK’ 与 workers’ 团结") == "『It’s OK』 與 workers’ 團結"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("见https://zh.example.org/wiki/松江?题=后，后页", "見https://zh.example.org/wiki/松江?题=后，後頁"),
        ("见http://example.org网站", "見http://example.org網站"),
        ("命令`范围`的范围", "命令`范围`的範圍"),
        ("用``a`干`b``干活", "用``a`干`b``幹活"),
        ("[松懈](units/松懈.md)", "[鬆懈](units/松懈.md)"),
        ('![图](图/发放(1).jpg "发放")', '![圖](图/发放(1).jpg "發放")'),
        ("[题](<图 片/发.md>)", "[題](<图 片/发.md>)"),
        ("[甲]: ./图/发.md", "[甲]: ./图/发.md"),
        ("[说明]: 发放", "[說明]: 發放"),
        ("<https://example.org/发>发", "<https://example.org/发>發"),
        ("前\n```\n发\n```\n后来", "前\n```\n发\n```\n後來"),
        ("“`干`部”", "「`干`部」"),
    ],
)
def test_addresses_and_code_stay(localiser: Localiser, text: str, expected: str) -> None:
    assert to_traditional(localiser, text) == expected


def test_the_same_script_stays(localiser: Localiser) -> None:
    text = "half 幹部 and 干部 “ 」"

    assert localiser.convert(text, source=Script.HANT, target=Script.HANT) is text


@pytest.mark.parametrize("text", ["", "1+N", "2020-02-05", "人民法院"])
def test_text_that_both_scripts_share_is_not_touched(localiser: Localiser, text: str) -> None:
    assert to_traditional(localiser, text) is text


@pytest.mark.parametrize("text", ["干\0部", "\0", "干\ud800部"])
@pytest.mark.parametrize("target", list(Script))
def test_what_cannot_be_converted_is_refused(localiser: Localiser, text: str, target: Script) -> None:
    with pytest.raises(ValueError, match=r"NUL|surrogate"):
        localiser.convert(text, source=Script.HANS, target=target)


_characters = st.one_of(
    st.sampled_from("范振宇于洋余力松江社区模范干部发后里只着著乾於隻“”‘’「」『』`[](): 3\n\ue000\ue001"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)


@given(text=st.text(_characters, max_size=60), source=st.sampled_from(Script))
def test_length_stays(localiser: Localiser, text: str, source: Script) -> None:
    assert len(localiser.convert(text, source=source, target=source.other)) == len(text)


def test_a_form_of_another_length() -> None:
    names = [GivenName("海子沟公司", Script.HANS, None, "海子溝有限公司", False, Location("x.yml"))]
    localiser = Localiser(build_glossary(names).value)

    assert to_traditional(localiser, "由海子沟公司发放。") == "由海子溝有限公司發放。"
    assert to_simplified(localiser, "由海子溝有限公司發放。") == "由海子沟公司发放。"


def test_a_name_without_a_differing_character_is_still_converted() -> None:
    names = [GivenName("王小明", Script.HANS, None, "王曉明", True, Location("x.yml"))]

    assert to_traditional(Localiser(build_glossary(names).value), "王小明") == "王曉明"
