"""What the bytes of a shifted stretch say: a character for every pair, and whether it is certain.

A character is certain when its bytes are there and nothing suggests that others vanished between them, or
when with the byte that is there no other character is likely in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import exp, log

from site_builder.localise.repair_bytes import (
    LEADS,
    PRIVATE,
    TRAILS,
    Pair,
    characters,
    encoded,
    hexadecimal,
)
from site_builder.localise.repair_language import Language, frequent, unmatched
from site_builder.localise.repair_windows import Window

# The share of all that is possible that the likeliest reading must have.
_SURE = 0.95
# Not every page drops the private area.
_LOSS = log(2)
_MOST = 300
_NEAR = 6
_BLANK = "□"
# Stands for a shifted pair that is no character: something vanished within it.
_EURO = 0x80


@dataclass(frozen=True, slots=True)
class Context:
    """Where a stretch stands: what is on its left and right, and all of its line ``around`` it."""

    left: str
    right: str
    around: tuple[str, str]
    language: Language

    def scores(self, readings: Sequence[str], head: str = "", tail: str = "") -> list[float]:
        """How likely the stretch is when it reads ``head``, one of ``readings``, ``tail``."""
        near_left, near_right = (self.left + head)[-_NEAR:], (tail + self.right)[:_NEAR]
        likelihoods = self.language.likelihoods([f"{near_left}{one}{near_right}" for one in readings])
        before, after = _quotes(self.around[0] + head), _quotes(tail + self.around[1])
        return [
            likelihood - unmatched(f"{before}{_quotes(one)}{after}")
            for likelihood, one in zip(likelihoods, readings, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest reading of a stretch, and for each of its characters whether it is ``sure``.

    ``pairs`` are its bytes; ``lost`` tells that some may have vanished without a trace.
    """

    likely: str
    sure: tuple[bool, ...]
    pairs: tuple[Pair, ...]
    lost: bool = False

    @property
    def readable(self) -> bool:
        """Whether there is a character for every pair."""
        return _BLANK not in self.likely

    @property
    def ends_whole(self) -> bool:
        """Whether the last byte was lost by itself, not together with an ASCII character after it."""
        return self.sure[-1] and encoded(self.likely[-1])[1:] == bytes((_EURO,))

    @property
    def evidence(self) -> str:
        """The bytes, ``??`` for those that are missing."""
        return hexadecimal(self.pairs)


def guess_whole(window: Window, context: Context) -> Guess:
    """The reading of ``window`` if no bytes vanished."""
    cells = window.cells()
    best = [one[0] if len(one) == 1 else _BLANK for one in cells]
    sure = [len(one) == 1 for one in cells]
    for group in _open_groups(cells):
        chosen = _settle(best, group, [cells[place] for place in group], context)
        for place, (one, share) in zip(group, chosen, strict=True):
            best[place], sure[place] = one, share >= _SURE
    return Guess("".join(best), tuple(sure), window.pairs)


def guess_losses(guess: Guess, context: Context) -> Guess:
    """``guess`` with pairs of the private area put in where that is likelier; doubtful where it nearly is.

    The shift goes on behind a lost pair, so that every place can be judged by itself, and by what is sure
    around it.
    """
    likely, sure, pairs = "", list[bool](), list[Pair]()
    for place, pair in enumerate(guess.pairs):
        whole = guess.likely[place]
        head, tail = _only_sure(likely, sure), _only_sure(guess.likely, guess.sure)[place + 1 :]
        lossy, certain = _lossy(pair, whole, (head, tail), context)
        likely += lossy or whole
        sure += [False, False] if lossy else [certain and guess.sure[place]]
        pairs += [(pair[0], LEADS), (TRAILS, pair[1])] if lossy else [pair]
    lost = sum(sure) < sum(guess.sure)
    # What was settled by a doubtful neighbour is doubtful.
    beside = [False, *(not one for one in sure), False]
    sure = [
        one and not (_is_open(pair) and (beside[place] or beside[place + 2]))
        for place, (one, pair) in enumerate(zip(sure, pairs, strict=True))
    ]
    return Guess(likely, tuple(sure), tuple(pairs), lost)


def _lossy(pair: Pair, whole: str, around: tuple[str, str], context: Context) -> tuple[str, bool]:
    """The two characters that seem to have been where ``pair`` now makes ``whole``, empty when there was no
    loss; and whether that is certain."""
    if _is_open(pair):
        return "", True
    lead, trail = pair
    choices = [
        choice
        for first, second in PRIVATE
        for choice in _choices([characters(lead, first), characters(second, trail)])
    ]
    if not choices:
        return "", True
    as_whole = context.scores([whole], *around)[0]
    losses = [score - _LOSS for score in context.scores(choices, *around)]
    if max(losses) > as_whole:
        return choices[losses.index(max(losses))], False
    return "", _share([as_whole], [as_whole, *losses]) >= _SURE


def _is_open(pair: Pair) -> bool:
    return len(pair[0]) > 1 or len(pair[1]) > 1


def _only_sure(likely: str, sure: Sequence[bool]) -> str:
    return "".join(one if certain else _BLANK for one, certain in zip(likely, sure, strict=True))


def _open_groups(cells: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    """The cells with several characters, those side by side in twos."""
    groups: list[tuple[int, ...]] = []
    for place, cell in enumerate(cells):
        if len(cell) <= 1:
            continue
        if groups and groups[-1] == (place - 1,):
            groups[-1] = (place - 1, place)
        else:
            groups.append((place,))
    return groups


def _choices(cells: Sequence[Sequence[str]]) -> list[str]:
    """What the cells can be together; of very many only those of common characters."""
    choices = list(product(*cells))
    if len(choices) > _MOST:
        choices = list(product(*([one for one in cell if frequent(one)] or cell[:1] for cell in cells)))
    return ["".join(choice) for choice in choices]


def _settle(
    best: Sequence[str], group: Sequence[int], cells: Sequence[Sequence[str]], context: Context
) -> list[tuple[str, float]]:
    """The character for every place of ``group``, and its share among all that are possible."""
    choices = _choices(cells)
    scores = context.scores(choices, "".join(best[: group[0]]), "".join(best[group[-1] + 1 :]))
    chosen = choices[scores.index(max(scores))]
    rated = list(zip(choices, scores, strict=True))
    shares = [
        _share([score for choice, score in rated if choice[nth] == one], scores)
        for nth, one in enumerate(chosen)
    ]
    return list(zip(chosen, shares, strict=True))


def _share(some: Sequence[float], every: Sequence[float]) -> float:
    """The part that the likelihoods ``some`` have of ``every``."""
    top = max(every)
    return sum(exp(one - top) for one in some) / sum(exp(one - top) for one in every)


def _quotes(text: str) -> str:
    return "".join(character for character in text if character in "“”‘’")
