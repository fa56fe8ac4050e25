"""The catalogue of messages: whole in both languages, and filled with the values it is given."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from site_builder.messages import HINTS, MESSAGES
from site_builder.problems import Location, Problem, Severity
from site_builder.terms import TERMS

CODES = pytest.mark.parametrize("code", MESSAGES)
SOURCE = Path(__file__).parents[1] / "site_builder"


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def is_chinese(text: str) -> bool:
    return re.search("[\u4e00-\u9fff]", text) is not None


@CODES
def test_a_code_names_its_stage_and_its_severity(code: str) -> None:
    assert re.fullmatch("(LOA|SCH|REF|RUL|LOC|PRJ|OUT)[0-9]{3}", code)
    assert Severity(MESSAGES[code].severity)


@CODES
def test_a_message_says_the_same_in_both_languages(code: str) -> None:
    message = MESSAGES[code]

    assert fields(message.zh) == fields(message.en)
    assert is_chinese(message.zh)
    assert not is_chinese(message.en)


@CODES
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_message_is_filled_with_its_values(code: str, language: str) -> None:
    values = {name: f"<{name}>" for name in fields(MESSAGES[code].zh)}

    told = Problem(code, Location("a.yml"), values).message(language)

    assert all(value in told for value in values.values())
    assert told == told.strip()


@CODES
def test_braces_in_a_value_are_text(code: str) -> None:
    values = dict.fromkeys(fields(MESSAGES[code].zh), "{0} {x} %s")

    told = Problem(code, Location("a.yml"), values).message()

    assert told.count("{0} {x} %s") >= len(values)


@pytest.mark.parametrize("code", HINTS)
def test_a_hint_belongs_to_a_code(code: str) -> None:
    zh, en = HINTS[code]

    assert code in MESSAGES
    assert is_chinese(zh)
    assert not is_chinese(en)


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_a_word_in_both_languages(term: str) -> None:
    zh, en = TERMS[term]

    assert re.fullmatch("[a-z_]+", term)
    assert zh
    assert not is_chinese(re.sub(r"id#key|条目id", "", en))


def test_every_term_that_is_named_is_there_and_none_is_left_over() -> None:
    """Terms are named as "@term"; those of kinds, dates, times and privacy by the words of their own."""
    text = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.name != "messages.py")
    named = set(re.findall(r'"@([a-z_]+)"', text)) - {"context", "type", "id", "graph"}  # of JSON-LD

    assert named <= TERMS.keys()
    assert {term for term in TERMS if not re.search(rf'"@?{term}"', text)} == set()
