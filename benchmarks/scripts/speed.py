"""Times our engine with 10,000 names against plain ``s2tw`` on the same running text."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from opencc import OpenCC

from site_builder.localise import GivenName, Localiser, build_glossary
from site_builder.problems import Location
from site_builder.text import Script
from tests.localise.scoring import common_phrases

_NAMES = 10_000
_PARAGRAPHS = 4_000
_SENTENCES_EACH = 8

_SURNAMES = (
    "范于余叶钟万云岳曲姜谷沈郁丰尹里仇朴涂游党胡周张王李赵刘陈杨黄吴徐孙马朱林何郭罗高梁宋郑谢韩唐冯董"
)
_GIVEN = (
    "建国立群振宇海洋志远春来广鹏程向阳玉兰守田凡成为民文清永胜采薇正浩长江晓明绍平育才英杰台生斗松征发干"
)
_PLACES = ("社区", "村", "街道", "小学", "路派出所", "志愿服务队")


def measure(sentences: Sequence[str], rounds: int) -> str:
    """MB/s of both, the best of several rounds with a text each that was not seen before, and their ratio."""
    names = many_names()
    phrases = common_phrases()
    engine = Localiser(build_glossary(names, phrases).value, phrases)
    plain = OpenCC("s2tw")
    ours, theirs = 0.0, 0.0
    for turn in range(rounds):
        paragraphs = running_text(sentences, names, turn)
        ours = max(
            ours, rate(lambda text: engine.convert(text, source=Script.HANS, target=Script.HANT), paragraphs)
        )
        theirs = max(theirs, rate(plain.convert, paragraphs))
    return (
        f"{len(names)} names loaded, {len(paragraphs)} paragraphs: "
        f"ours {ours:.1f} MB/s, s2tw {theirs:.1f} MB/s, ratio {ours / theirs:.2f}"
    )


def many_names() -> list[GivenName]:
    """Names of persons and bodies, many with an ambiguous character, always the same."""
    chance = random.Random(1)
    texts: dict[str, bool] = {}
    while len(texts) < _NAMES:
        is_person = chance.random() < 0.8
        name = chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2))
        texts[name if is_person else name[1:] + chance.choice(_PLACES)] = is_person
    return [
        GivenName(text, Script.HANS, None, None, is_person, Location("names.yml"))
        for text, is_person in texts.items()
    ]


def running_text(sentences: Sequence[str], names: Sequence[GivenName], seed: int) -> list[str]:
    """Paragraphs of sentences in any order, each with a name; no paragraph stands in two seeds."""
    chance = random.Random(seed)
    paragraphs = []
    for number in range(_PARAGRAPHS):
        some = chance.choices(sentences, k=_SENTENCES_EACH)
        paragraphs.append(f"{seed}.{number} {chance.choice(names).text}：{''.join(some)}")
    return paragraphs


def rate(convert: Callable[[str], str], paragraphs: Sequence[str]) -> float:
    """Megabytes of UTF-8 converted in a second of the processor, whatever else the machine does."""
    size = sum(len(text.encode()) for text in paragraphs)
    started = time.process_time()
    for text in paragraphs:
        convert(text)
    return size / (time.process_time() - started) / 1e6
