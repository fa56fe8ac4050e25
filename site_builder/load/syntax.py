"""Syntax: what the parser could not read → one problem, at the place where an editor should look.

The parser notices a mistake late (often a line later) and in its own words; its words are matched here,
in libyaml's and PyYAML's wording, and never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from site_builder.load.scalars import code_point
from site_builder.load.slips import any_comma_slip, line_slip
from site_builder.load.source import Source
from site_builder.load.stream import DocumentEndEvent, DocumentStartEvent, Event, MarkedYAMLError, ScalarEvent
from site_builder.problems import Problem, problem

_CLOSED = re.compile(
    # a quote that is never closed runs to the end: one pass, however many there are
    r"(?<![^\s,:\[\]{}])(?:\"(?:\\.|[^\"\\])*\"?|'(?:''|[^'])*'?)|[\[\]{}]|^(?:---|\.\.\.)(?=\s|$)",
    re.DOTALL | re.MULTILINE,
)
_KEY_LINE = re.compile(r"\s*(?:-\s|[^\s\"']+:\s)")
_KEY_PREFIX = re.compile(r"\s*(?:-\s+)*")
_WORD_END = re.compile(r"[^\s,\[\]{}\"']*$")


class Failure:
    """Why the parser stopped: its words, the marks as indexes, the event before, the open bracket,
    and whether nothing else is open."""

    def __init__(
        self, error: MarkedYAMLError, last: Event | None, *, opening: int | None, at_root: bool
    ) -> None:
        self.words = f"{error.context or ''}: {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        self.index: int = mark.index if mark else 0
        self.context: int = error.context_mark.index if error.context_mark else self.index
        self.last = last
        self.opening = opening
        self.at_root = at_root

    def quoted(self) -> ScalarEvent | None:
        """The quoted scalar just before the place, if any."""
        last = self.last
        return last if isinstance(last, ScalarEvent) and last.style in ("'", '"') else None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The problem, the index where reading stopped, whether that cut short the last document that was read,
    and where the escape of half a surrogate pair stands that ended the reading, or -1."""

    problem: Problem
    index: int
    spoils_last: bool
    surrogate: int


def diagnose(source: Source, failure: Failure) -> Diagnosis:
    """The mistake behind a failure of the parser."""
    rule = next(rule for words, rule in _RULES if re.search(words, failure.words))
    unfinished = failure.at_root and not isinstance(failure.last, (DocumentStartEvent, DocumentEndEvent))
    cut = unfinished or (isinstance(failure.last, DocumentEndEvent) and "<document start>" in failure.words)
    found = rule(source, failure)
    surrogate = source.text.rfind("\\", 0, failure.index + 1) if found.code == "LOA003" else -1
    return Diagnosis(found, failure.index, cut, surrogate)


def _tab(source: Source, failure: Failure) -> Problem:
    return problem("LOA004", source.place(failure.index))


def _no_token(source: Source, failure: Failure) -> Problem:
    """A character that begins nothing: a tab, or one of the reserved @ ` %."""
    if source.text[failure.index : failure.index + 1] == "\t":
        return _tab(source, failure)
    return _cannot_begin(source, failure.index)


def _reserved(source: Source, failure: Failure) -> Problem:
    return _cannot_begin(source, failure.context)


def _question(source: Source, failure: Failure) -> Problem:
    return _cannot_begin(source, failure.index)


def _cannot_begin(source: Source, index: int) -> Problem:
    return problem("LOA021", source.place(index), character=source.text[index : index + 1])


def _open_quote(source: Source, failure: Failure) -> Problem:
    return problem("LOA013", source.place(failure.context))


def _escape(source: Source, failure: Failure) -> Problem:
    index = source.text.rfind("\\", failure.context, failure.index + 1)
    if surrogate := re.compile(r"\\(?:u|U0000)([dD][89a-fA-F][0-9a-fA-F]{2})").match(source.text, index):
        return problem("LOA003", source.place(index), character=code_point(int(surrogate[1], 16)))
    return problem("LOA027", source.place(index), found=source.text[index : index + 2].rstrip())


def _tag_handle(source: Source, failure: Failure) -> Problem:
    index = source.text.find("!", failure.index)
    found = re.compile(r"\S*").match(source.text, index)
    return problem("LOA014", source.place(index), tag=found[0] if found else "!")


def _block_text(source: Source, failure: Failure) -> Problem:
    return problem("LOA006", source.place(failure.context), found="@yaml_block_text")


def _directive(source: Source, failure: Failure) -> Problem:
    return problem("LOA006", source.place(failure.context), found="@yaml_directive")


def _missing_colon(source: Source, failure: Failure) -> Problem:
    return _not_a_key(source, failure.context)


def _not_a_key(source: Source, index: int) -> Problem:
    """A line that should begin with a key and a colon."""
    begin, line = source.line(index)
    text = line[index - begin :]
    if text[:1] in ("'", '"'):
        closed = re.match(r"\"(?:\\.|[^\"\\])*\"\s*|'(?:''|[^'])*'\s*", text)
        if closed is None:
            return problem("LOA013", source.place(index))
        if closed.end() < len(text):
            return problem("LOA026", source.place(index + closed.end()))
    if slip := line_slip(text):
        return slip.problem(source.place(index + slip.offset))
    return problem("LOA023", source.place(index))


def _second_colon(source: Source, failure: Failure) -> Problem:
    """A colon after text that cannot be a key: its line has one already, or the line before was none."""
    last = failure.last
    begin, line = source.line(failure.index)
    if not isinstance(last, ScalarEvent) or last.start_mark.index >= begin:
        return problem("LOA024", source.place(failure.index))
    former, text = source.line(last.start_mark.index)
    if _KEY_PREFIX.fullmatch(text[: last.start_mark.index - former]):
        return _not_a_key(source, last.start_mark.index)
    return _indentation(source, begin + len(line) - len(line.lstrip(" ")))


def _indentation(source: Source, index: int) -> Problem:
    """A line whose text begins at ``index``, in the wrong column."""
    return problem("LOA004" if source.text[index : index + 1] == "\t" else "LOA005", source.place(index))


def _no_space(source: Source, failure: Failure) -> Problem:
    """A colon between brackets that is followed by another bracket or a comma."""
    return problem("LOA019", source.place(failure.index), character=":")


def _inline_list(source: Source, failure: Failure) -> Problem:
    begin, line = source.line(failure.index)
    if line[: failure.index - begin].strip(" "):
        return problem("LOA006", source.place(failure.index), found="@yaml_inline_list")
    return _indentation(source, failure.index)


def _nothing(source: Source, failure: Failure) -> Problem:
    """A value that begins with a closing bracket or a comma."""
    if failure.opening is None:
        closing = source.text[failure.index : failure.index + 1] in ("]", "}", ",")
        return _cannot_begin(source, failure.index) if closing else _unknown(source, failure)
    if not _is_closed(source.text, failure.opening):
        return _open_bracket(source, failure.opening)
    return problem("LOA006", source.place(failure.index), found="@yaml_no_item")


def _brackets(source: Source, failure: Failure) -> Problem:
    """Between brackets: no comma where one should be, or the bracket is never closed."""
    opening = failure.context if failure.opening is None else failure.opening
    begin, line = source.line(failure.index)
    word = _WORD_END.search(line[: failure.index - begin])
    index = failure.index
    if word and source.text[failure.index : failure.index + 1] == ":":
        index = begin + word.start()
        if slip := any_comma_slip(word[0]):
            return slip.problem(source.place(index + slip.offset))
    quoted = failure.quoted()
    if quoted and source.text[quoted.end_mark.index : index].strip() == "":
        character = source.text[index : index + 1]
        if slip := any_comma_slip(character):
            return slip.problem(source.place(index))
        if source.line(quoted.end_mark.index)[0] == begin and character not in ("'", '"', ""):
            return _after_quote(source, quoted, index)
    if not _is_closed(source.text, opening):
        return _open_bracket(source, opening)
    return problem("LOA006", source.place(index), found="@yaml_no_comma")


def _open_bracket(source: Source, opening: int) -> Problem:
    return problem("LOA025", source.place(opening), bracket=source.text[opening : opening + 1])


def _is_closed(text: str, opening: int) -> bool:
    """Whether the bracket at ``opening`` has its partner in the same document."""
    closers: list[str] = []
    for found in _CLOSED.finditer(text, opening):
        mark = found[0]
        if mark in ("[", "{"):
            closers.append("]" if mark == "[" else "}")
        elif mark in ("]", "}"):
            if not closers or closers.pop() != mark:
                return False
            if not closers:
                return True
        elif mark in ("---", "..."):
            return False
    return False


def _misplaced(source: Source, failure: Failure) -> Problem:
    """Something that does not belong where it stands: by its indentation, or behind a finished value."""
    index = failure.index
    begin, line = source.line(index)
    quoted = failure.quoted()
    if quoted and source.line(quoted.end_mark.index)[0] == begin:
        return _after_quote(source, quoted, index)
    if source.text[index : index + 1] == ":":
        return problem("LOA015", source.place(index), found="@empty")
    if line[: index - begin].strip(" \t") == "":
        return _indentation(source, begin + len(line) - len(line.lstrip(" ")))
    return problem("LOA006", source.place(index), found="@yaml_left_over")


def _after_quote(source: Source, quoted: ScalarEvent, index: int) -> Problem:
    """Text behind a closing quote, unless that quote was meant to open the value of the next line."""
    start = quoted.start_mark.index
    begin, line = source.line(quoted.end_mark.index)
    if start < begin and _KEY_LINE.match(line):
        return problem("LOA013", source.place(start))
    return problem("LOA026", source.place(index))


def _document_start(source: Source, failure: Failure) -> Problem:
    if not isinstance(failure.last, DocumentEndEvent):
        return _directive(source, failure)
    return _misplaced(source, failure)


def _unknown(source: Source, failure: Failure) -> Problem:
    return problem("LOA006", source.place(failure.index), found="@yaml_syntax")


_RULES: tuple[tuple[str, Callable[[Source, Failure], Problem]], ...] = (
    ("found a tab", _tab),
    ("cannot start any token", _no_token),
    ("quoted scalar: found unexpected (end|document)", _open_quote),
    ("quoted scalar:", _escape),
    ("an (alias|anchor):", _reserved),
    ("a tag:", _reserved),
    ("undefined tag handle", _tag_handle),
    ("a block scalar:", _block_text),
    ("directive|YAML document", _directive),
    ("a simple key:", _missing_colon),
    ("mapping values are not allowed", _second_colon),
    ("unexpected ':'", _no_space),
    ("sequence entries are not allowed", _inline_list),
    ("mapping keys are not allowed", _question),
    ("node content", _nothing),
    ("expected ',' or", _brackets),
    ("<document start>", _document_start),
    ("parsing a block", _misplaced),
    ("", _unknown),
)
