"""Characters that tell: those with several Traditional forms, those that only one script has."""

from __future__ import annotations

from functools import cache

from site_builder.localise.convert import changing, convert_characters
from site_builder.text import Region, Script

# Simplified characters with several Traditional forms that differ in Taiwan too: the entries of several
# candidates in OpenCC's STCharacters.ocd2 (``opencc_dict`` of the wheel lists them).
AMBIGUOUS = frozenset(
    "㐹万丑个丰了于云亘仆仇仑价仿伙余佛佣俊修借僵克党具冢冬冲凄准凌几凶出划别刮制勋千升卜占卤卷厂历厘发只台叶叹吁合吊同"
    "后向吣呆周咨咸咽哄哗啮喂噪回团困坐坛坝坯埙堤复夫夸夹奸姜娘宁它家尝尸尽局岩岳巨布帘席干并幸广庵弥弦当录彩征径御志念恤"
    "恶愈愿戚扇扎托扣折抵拐拿挂挨挽捆捍据搜摆斗斤斫旋昆暗曲札术朱朴杆杠杯杰松板极果枪柜栗檗欲毁汇沈沾泛注浚涂涌淀游溪滟漓"
    "澄炼烟焰熏狸玩琅璇症矩确硷私秋种穗筑筱签糊系累纤绱绷耇胄背胜胡脏腊腌膻致舍艳芸苏苔苹范荐荡荫药获蒙蔑藤虫蚝蜡蝎表袅裥证"
    "谥谷豆象赝赞跖辟迹适郁酸采里鉴钟钥钫钻铲链锄锫镋镎镢镰闲雇雕面须饥鹇"
)

# Traditional text has these too, as characters of their own: 皇后, 公里, 若干, 范振宇.
_SHARED_SIMPLIFIED = frozenset(
    "㐹万丑丰于云亘仆价伙余佣准凶几划占厂厘台叶吁后咨咸夸姜尸岩岳帘干广征御愿挂据斗曲朴杠松极板柜栗棱檗沈注涂涌淀游"
    "熏种秋筑系胜胡腊腌舍致苔苹范荐虫蚝蜡蝎谷跖辟适郁采里雇面确党只当叹吊蔑杰膻"
)
# Simplified text has these too: 乾隆, 著名, 宫商角徵羽, 狼藉, 瞭望, 答覆.
_SHARED_TRADITIONAL = frozenset("乾著徵於瞭藉夥麽覆鍾甯哩坏甦")


@cache
def only_in(script: Script, region: Region = Region.TW) -> frozenset[str]:
    """The characters that no text in the other script has."""
    shared = _SHARED_SIMPLIFIED if script is Script.HANS else _SHARED_TRADITIONAL
    found = "".join(sorted(changing(script, region)))
    other = convert_characters(found, script.other, region)
    # what its own side would change belongs to the other: 裏 becomes 裡 on the way to Taiwan's forms
    own = convert_characters(found, script, region)
    return frozenset(
        character
        for character, there, back in zip(found, other, own, strict=True)
        if there != character and back == character and character not in shared
    )


def is_beyond_doubt(name: str) -> bool:
    """Whether the Simplified ``name`` has one Traditional form only."""
    return AMBIGUOUS.isdisjoint(name)
