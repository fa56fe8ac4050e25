"""Values: the parser's events → plain data of each document, and every mistake that leaves the rest readable.

After such a mistake the likeliest reading goes on: the first of two equal keys, the value without its tag,
nothing for an alias that cannot be followed. A mistake of syntax ends the file; what came before it is kept.
"""

from __future__ import annotations

import re

from site_builder.load.reading import Anchor, Frame, Reading, Root
from site_builder.load.scalars import (
    DEPTH,
    EMPTY,
    EXPANSION,
    FORBIDDEN,
    PROBLEMS,
    SURROGATES,
    WIDE_SPACES,
    Value,
    code_point,
    forbidden_escapes,
    kind_of,
    plain,
)
from site_builder.load.slips import Slip, comma_slip, dash_slip, field_slip, flow_key_slip, space_slip
from site_builder.load.source import Source
from site_builder.load.stream import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceStartEvent,
    YAMLError,
    events,
)
from site_builder.load.syntax import Failure, diagnose
from site_builder.problems import Problem, closest, problem

_TAG = re.compile(r"![^\s,\[\]{}]*")
_PLAIN_TAGS = {
    ScalarEvent: ("!", "tag:yaml.org,2002:str"),
    SequenceStartEvent: ("!", "tag:yaml.org,2002:seq"),
    MappingStartEvent: ("!", "tag:yaml.org,2002:map"),
}


def read_values(source: Source) -> Reading:
    """The documents of ``source``; never raises for wrong content."""
    escapes: list[Problem] = []
    while True:
        reading = _read(source)
        index = reading.surrogate
        if index < 0 or len(escapes) == SURROGATES:
            reading.problems[:0] = escapes
            return reading
        # libyaml stops at half a surrogate pair; as U+FFFD, of the same length, the rest can be read
        escapes.append(reading.problems[-1])
        end = index + (6 if source.text[index + 1] == "u" else 10)
        source = Source(source.path, f"{source.text[: end - 4]}fffd{source.text[end:]}", source.filler)


def _read(source: Source) -> Reading:
    reader = _Reader(source)
    try:
        for event in events(source.text):
            if not reader.take(event):
                break
    except MarkedYAMLError as error:
        reader.fail(error)
    except YAMLError:
        reader.report(problem("LOA006", source.place(0), found="@yaml_syntax"))
        reader.lose(0)
    return reader.reading


class _Reader:
    """The documents while they are read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.reading = Reading(source)
        self.stack: list[Frame] = []
        self.anchors: dict[str, Anchor] = {}
        self.spare = EXPANSION
        self.last: Event | None = None

    def take(self, event: Event) -> bool:
        """Take one event; False when the file cannot be read on."""
        if isinstance(event, ScalarEvent):
            self.scalar(event)
        elif isinstance(event, CollectionStartEvent):
            if not self.begin(event):
                return False
        elif isinstance(event, CollectionEndEvent):
            self.end()
        elif isinstance(event, AliasEvent):
            self.alias(event)
        elif isinstance(event, DocumentStartEvent):
            self.anchors = {}
            self.spare = EXPANSION
        self.last = event
        return True

    def report(self, found: Problem) -> None:
        known = self.reading.problems
        if len(known) < PROBLEMS and all((p.code, p.location) != (found.code, found.location) for p in known):
            known.append(found)

    def fail(self, error: MarkedYAMLError) -> None:
        """Report a mistake of syntax and count the documents lost behind it."""
        failure = diagnose(
            self.source,
            Failure(error, self.last, opening=self.open_bracket(), at_root=not self.stack),
        )
        self.reading.problems[PROBLEMS - 1 :] = []
        self.report(failure.problem)
        self.reading.surrogate = failure.surrogate
        if failure.spoils_last and self.reading.roots:
            self.reading.roots.pop()
        self.lose(failure.index)

    def lose(self, index: int) -> None:
        markers = re.compile(r"^---(?=\s|$)", re.MULTILINE)
        self.reading.lost = 1 + sum(1 for _ in markers.finditer(self.source.text, index))

    def open_bracket(self) -> int | None:
        """The index of the innermost bracket that is still open."""
        for frame in reversed(self.stack):
            if frame.flow:
                index = self.source.content_index(frame.event.start_mark.index)
                if self.source.text[index : index + 1] in ("[", "{"):
                    return index
        return None

    # values

    def scalar(self, event: ScalarEvent) -> None:
        text = event.value
        if self.source.filler:
            text = text.replace(self.source.filler, "")
        if event.style == '"' and FORBIDDEN.search(text):
            text = self.without_escapes(event, text)
        if event.tag is not None:
            self.check_tag(event)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.pairs is not None and top.key is None:
            self.key(event, top, text)
            return
        value: Value = text
        if not event.style and event.tag is None:
            value = plain(text)
            if top is not None and value is text:
                self.check_text(event, top, text)
        if event.anchor is not None:
            self.anchors[event.anchor] = Anchor(event.start_mark.index, value, 1 + len(text) // 100)
        self.put(value, event)

    def begin(self, event: CollectionStartEvent) -> bool:
        if len(self.stack) == DEPTH:
            self.report(problem("LOA022", self.source.place(event.start_mark.index), limit=DEPTH))
            self.lose(event.start_mark.index)
            return False
        if event.tag is not None:
            self.check_tag(event)
        frame = Frame(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = Anchor(event.start_mark.index, None, 0, is_open=True)
        self.stack.append(frame)
        return True

    def end(self) -> None:
        frame = self.stack.pop()
        value: Value = frame.items if frame.pairs is None else frame.pairs
        if frame.event.anchor is not None:
            anchor = self.anchors[frame.event.anchor]
            if anchor.index == frame.event.start_mark.index:
                anchor.value, anchor.size, anchor.is_open = value, frame.size, False
        self.put(value, frame.event, frame.size)

    def alias(self, event: AliasEvent) -> None:
        place = self.source.place(event.start_mark.index)
        anchor = self.anchors.get(event.anchor)
        if anchor is None:
            known = self.anchors if len(self.reading.problems) < PROBLEMS else ()
            self.report(problem("LOA012", place, nearest=closest(event.anchor, known), anchor=event.anchor))
        elif anchor.is_open:
            related = (self.source.place(anchor.index),)
            self.report(problem("LOA011", place, related=related, anchor=event.anchor))
        elif anchor.size <= self.spare:
            self.spare -= anchor.size
            self.put(anchor.value, event, anchor.size)
            return
        else:
            if self.spare >= 0:
                self.report(problem("LOA010", place))
            self.spare = -1  # one report a document
        self.put(None, event, refused=True)

    def put(self, value: Value, event: Event, size: int = 1, *, refused: bool = False) -> None:
        """Put a finished value where it belongs."""
        if not self.stack:
            self.reading.roots.append(Root(value, event.start_mark.index, refused))
            return
        top = self.stack[-1]
        top.size += size
        if top.items is not None:
            top.items.append(value)
        elif top.key is None:
            self.odd_key(value, event, top, refused=refused)
        else:
            if not top.dropped and top.pairs is not None:
                top.pairs[top.key] = value
                if value is None and top.flow and not refused:
                    self.slipped(flow_key_slip(top.key), top.places[top.key])
            top.key = None

    # keys

    def key(self, event: ScalarEvent, top: Frame, text: str) -> None:
        """Take a scalar for the key of the next value."""
        if event.anchor is not None:
            self.anchors[event.anchor] = Anchor(event.start_mark.index, text, 1)
        if not event.style:
            if text == "<<":
                self.report(problem("LOA018", self.source.place(event.start_mark.index)))
                self.drop(top)
                return
            if text in EMPTY:
                self.odd_key(None, event, top)
                return
            if not text.isascii() and (slip := space_slip(text)):
                self.slipped(slip, event.start_mark.index)
                if slip.offset == 0:  # full-width indentation: nobody knows where the pair belongs
                    self.drop(top)
                    return
                text = text.rstrip(WIDE_SPACES)
        self.name(text, event, top)

    def name(self, text: str, event: Event, top: Frame) -> None:
        index = event.start_mark.index
        top.key = text
        top.key_line = event.start_mark.line
        first = top.places.setdefault(text, index)
        top.dropped = first != index
        if top.dropped:
            here = self.source.place(index)
            self.report(problem("LOA007", here, related=(self.source.place(first),), key=text))

    def odd_key(self, value: Value, event: Event, top: Frame, *, refused: bool = False) -> None:
        """Take what is no plain text for a key: an alias of a text is one, the rest are refused."""
        if isinstance(value, str):
            self.name(value, event, top)
            return
        if not refused:
            place = self.source.place(event.start_mark.index)
            self.report(problem("LOA015", place, found=kind_of(value)))
        self.drop(top)

    def drop(self, top: Frame) -> None:
        top.key, top.key_line, top.dropped = "", -1, True

    # checks

    def check_text(self, event: ScalarEvent, top: Frame, text: str) -> None:
        """Report slips that YAML reads as text."""
        if top.flow:
            if not text.isascii() and comma_slip(text):
                begin = self.source.content_index(event.start_mark.index)
                self.slipped(comma_slip(self.source.text[begin : event.end_mark.index]), begin)
        elif top.items is not None:
            self.slipped(field_slip(text), event.start_mark.index)
        elif event.start_mark.line != top.key_line:
            self.slipped(dash_slip(text) or field_slip(text), event.start_mark.index)

    def slipped(self, slip: Slip | None, index: int) -> None:
        """Report a slip in the plain scalar at ``index``."""
        if slip is not None:
            begin = self.source.content_index(index)
            self.report(slip.problem(self.source.place(begin + slip.offset)))

    def check_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.tag in _PLAIN_TAGS[type(event)]:
            return
        found = _TAG.search(self.source.text, event.start_mark.index)
        place = self.source.place(found.start() if found else event.start_mark.index)
        self.report(problem("LOA014", place, tag=found[0] if found else event.tag))

    def without_escapes(self, event: ScalarEvent, text: str) -> str:
        begin = event.start_mark.index
        for offset, code in forbidden_escapes(self.source.text[begin : event.end_mark.index]):
            self.report(problem("LOA003", self.source.place(begin + offset), character=code_point(code)))
        return FORBIDDEN.sub("", text)
