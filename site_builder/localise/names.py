"""Names: as entries give them, as both scripts write them, and the rule for names of persons.

The other form of a person's name is proposed character by character, never by the words the characters
happen to form. A character that is itself among its Traditional forms stays (范 is a surname, 範 is not),
except where nobody is named so. Only the editor knows for certain: explicit forms come first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from site_builder.localise.convert import convert_characters
from site_builder.problems import Location
from site_builder.text import Region, Script


@dataclass(frozen=True, slots=True)
class Name:
    """A name with both forms settled; confirmed by an editor, or where no other form is possible."""

    hans: str
    hant: str
    is_person: bool
    is_confirmed: bool = field(default=True, compare=False)

    def form(self, script: Script) -> str:
        """How the name is written in ``script``."""
        return self.hans if script is Script.HANS else self.hant


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name as an entry gives it: its text in ``script``, and the forms set by hand, if any."""

    text: str
    script: Script
    hans: str | None
    hant: str | None
    is_person: bool
    location: Location

    def explicit(self, script: Script) -> str | None:
        """The form an editor wrote in ``script``: set by hand, or the name's own text."""
        by_hand = self.hans if script is Script.HANS else self.hant
        return by_hand or (self.text if script is self.script else None)


# Simplified characters that OpenCC changes by default although they are Traditional characters too: those
# of its STCharacters.ocd2 that are among their own candidates without being the first (``opencc_dict`` of
# the wheel lists them).
_KEPT = frozenset(
    "熏淀郁适雇采里辟荐胜苹虫跖腊腌范蚝蝎蜡膻准几凶厂厘划占台叶吁后帘岩岳党夸咨咸尸干广征确种筑挂涂涌杠杰极游据斗"
    "愿朴棱柜万丑丰伙于云亘仆价余佣㐹"
)

# Of these, what a surname is not, and what nobody is named; elsewhere the character stays.
_SURNAMES = {"叶": "葉", "万": "萬", "钟": "鍾"}
_GIVEN = dict(
    zip(
        "云广叶万钟丰胜党适愿极确价种筑朴涌荐划据冲",
        "雲廣葉萬鍾豐勝黨適願極確價種築樸湧薦劃據沖",
        strict=True,
    )
)
_COMPOUND_SURNAMES = frozenset({"万俟"})

# Traditional characters that stay in Simplified names: 魏徵, 李乾, the surname 於.
_KEPT_SIMPLIFYING = frozenset("乾徵著")
_SURNAMES_SIMPLIFYING = frozenset("於")


def propose_person(text: str, script: Script, region: Region = Region.TW) -> str:
    """The form a person's name ``text`` in ``script`` takes, by rule, in the other script."""
    converted = convert_characters(text, script.other, region)
    propose = _traditional if script is Script.HANS else _simplified
    return "".join(propose(text, place, default) for place, default in enumerate(converted))


def _traditional(name: str, place: int, default: str) -> str:
    character = name[place]
    if place == 0:
        if name[:2] in _COMPOUND_SURNAMES:
            return character
        exception = _SURNAMES.get(character)
    else:
        exception = _GIVEN.get(character)
    return exception or (character if character in _KEPT else default)


def _simplified(name: str, place: int, default: str) -> str:
    character = name[place]
    stays = character in _KEPT_SIMPLIFYING or (place == 0 and character in _SURNAMES_SIMPLIFYING)
    return character if stays else default
