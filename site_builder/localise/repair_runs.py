"""Stretches shifted by one byte, found in a line: a reading is accepted when it is much likelier than what
was found, judged as Chinese in its place, and when more than chance speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from site_builder.localise.repair_gloss import without_glosses
from site_builder.localise.repair_guess import Context, Guess, guess_losses, guess_whole
from site_builder.localise.repair_language import Language, unmatched
from site_builder.localise.repair_windows import MARK, Window, starts, windows

# A reading must be so much likelier than the text as found (natural logarithm).
_LIKELIER = 8.0
# No reading of chance is so much likelier, by the number of its characters that have both bytes.
_CLEARLY = {1: 15.0, 2: 12.0}
# What was found is hardly Chinese when its characters are so unlikely on average.
_HARDLY = -10.0
# No question mark stands before these.
_NO_QUESTION = frozenset(",，:：;；、。")
_STOP = re.compile(f"[?{MARK}][!！][?{MARK}]")
_CONTEXT = 6
_KNOWN = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A damaged stretch of a line as its bytes can be read.

    ``put`` holds U+FFFD for every character that isn't proved, ``likely`` the likeliest one. For a stretch
    that looks damaged and that no reading explains, ``put`` is what was found and ``likely`` is empty.
    ``lost`` tells that bytes may have vanished from it, ``glossed`` that it began within a broken gloss.
    """

    start: int
    end: int
    put: str
    likely: str
    glossed: bool
    lost: bool = False
    evidence: str = ""


def read_shifted(line: str, language: Language) -> list[Reading]:
    """The damaged stretches of ``line``, in order, without overlap."""
    accepted: list[Reading] = []
    unexplained: list[Reading] = []
    while True:
        # What one stretch turns out to be, a closing quotation mark for instance, helps with the others.
        found, unexplained = _pass(line, language, accepted)
        if not found:
            break
        accepted = sorted([*accepted, *found], key=lambda reading: reading.start)
    return sorted([*accepted, *unexplained], key=lambda reading: reading.start)


def _pass(line: str, language: Language, accepted: Sequence[Reading]) -> tuple[list[Reading], list[Reading]]:
    """The further stretches with a reading, and those without."""
    found: list[Reading] = []
    unexplained: list[Reading] = []
    for start in starts(line):
        known = sorted([*accepted, *found], key=lambda reading: reading.start)
        free = [one for one in windows(line, start) if not _overlaps(one, (*known, *unexplained))]
        judged = [_judge(line, known, window, language) for window in free]
        rated = [one for one in judged if one]
        if rated:
            best = max(rated, key=lambda one: one[0])[1]
            (found if best.likely else unexplained).append(best)
    return found, unexplained


def _overlaps(window: Window, readings: Sequence[Reading]) -> bool:
    return any(one.start < window.end and window.start < one.end for one in readings)


def _judge(
    line: str, known: Sequence[Reading], window: Window, language: Language
) -> tuple[float, Reading] | None:
    """What ``window`` is, and by how much; what nothing explains counts less than any reading."""
    before = _as_read(line, 0, window.start, known)
    after = _as_read(line, window.end, len(line), known)
    context = Context(
        without_glosses(before[-5 * _CONTEXT :])[-_CONTEXT:],
        without_glosses(after[: 5 * _CONTEXT])[:_CONTEXT],
        (before, after),
        language,
    )
    found = line[window.start : window.end]
    as_found = context.scores([found])[0]
    body = window.body
    junk = len(body) > 1 and language.likelihoods([body])[0] < _HARDLY * len(body)
    guess = guess_whole(window, context)
    if junk or context.scores([guess.likely])[0] - as_found >= _LIKELIER:
        guess = guess_losses(guess, context)
    gain = context.scores([guess.likely])[0] - as_found
    clear = gain >= _CLEARLY.get(window.known(), inf)
    evident = junk or clear or _evident(window, guess, context, found)
    accepted = guess.readable and gain >= _LIKELIER and evident
    if accepted and 2 * sum(guess.sure) >= len(guess.sure):
        return gain, _reading(window, guess)
    if accepted or junk or _is_stop(found, before, after):
        return -float(len(found)), Reading(window.start, window.end, found, "", window.glossed)
    return None


def _evident(window: Window, guess: Guess, context: Context, found: str) -> bool:
    """Whether more than a chance likeness speaks for ``guess``."""
    if window.glossed or window.tag or window.last or window.known() >= _KNOWN or MARK in found:
        return True
    before, after = context.around
    if window.body and (found[1] in _NO_QUESTION or after[:1] in _NO_QUESTION):
        return True
    return unmatched(before + guess.likely + after) < unmatched(before + found + after)


def _is_stop(found: str, before: str, after: str) -> bool:
    """Whether ``found`` is ?!? at the end of a paragraph, where a quotation may have ended."""
    return _STOP.fullmatch(found) is not None and before[-1:].isalpha() and not after.strip()


def _reading(window: Window, guess: Guess) -> Reading:
    put = "".join(one if sure else MARK for one, sure in zip(guess.likely, guess.sure, strict=True))
    swallowed = MARK if window.swallowed and not guess.ends_whole else ""
    return Reading(
        window.start,
        window.end,
        put + swallowed,
        guess.likely + swallowed,
        window.glossed,
        guess.lost,
        guess.evidence,
    )


def _as_read(line: str, begin: int, end: int, known: Sequence[Reading]) -> str:
    parts: list[str] = []
    for one in known:
        if begin <= one.start and one.end <= end:
            parts += line[begin : one.start], one.likely
            begin = one.end
    return "".join((*parts, line[begin:end]))
