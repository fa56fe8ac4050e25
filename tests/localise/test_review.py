"""The review: names nobody confirmed, characters nothing settles, each word once with its places."""

from __future__ import annotations

import pytest

from site_builder.localise import GivenName, Localiser, Phrase, build_glossary
from site_builder.localise.review import clause_around, doubtful_words, find_doubts, open_names
from site_builder.problems import Location
from site_builder.schema.kinds import EntryScript
from site_builder.text import Script
from tests.contents import entries


def doubts(text: str, *phrases: Phrase) -> list[str]:
    direction = Localiser((), phrases).directions[Script.HANS]
    return [word for _, word in doubtful_words(text, direction)]


@pytest.mark.parametrize(
    ("text", "open_words"),
    [
        ("机关干部下沉一线。", []),
        ("水渠也干了。", ["干"]),
        ("病例系外省来人。", ["系"]),
        ("捐口罩30余只，走了三里。", []),
        ("范书记和老于。", []),
        ("见`干`和{=干=}。", []),
        ("只存个别，几个人。", []),
    ],
)
def test_what_is_doubtful(text: str, open_words: list[str]) -> None:
    assert doubts(text) == open_words


def test_a_phrase_settles() -> None:
    assert doubts("水渠也干了。", Phrase("也干了", "也乾了")) == []
    assert doubts("水渠也干了。", Phrase("干", "乾")) == []


def test_words_come_once_with_all_their_places() -> None:
    records = entries(
        {
            "events/a": "name: 水渠干了\nsummary: |\n  第一行。\n  水渠又干了。\n",
            "events/b": "name: 病例系外省来人\n",
            "events/c": "name: {text: 水渠干了, zh-Hant: 水渠乾了}\n",
            "events/d": "name: 水渠幹了\nscript: zh-Hant\n",
            "events/e": "name: 水渠干了，還沒修\nscript: zh-Hant-x-mixed\n",
        }
    )
    first, second = find_doubts(records, EntryScript.HANS, Localiser())

    assert (first.word, first.proposed, first.characters) == ("干", "幹", "干")
    assert [(at.path, at.line, at.column) for at, _ in first.places] == [
        ("content/events/a.yml", 1, 9),
        ("content/events/a.yml", 4, 6),
        ("content/events/e.yml", 1, 9),
    ]
    assert (second.word, len(second.places)) == ("系", 1)


def test_names_without_a_confirmed_form() -> None:
    given = [
        GivenName("范振宇", Script.HANS, None, None, True, Location("b.yml", 2)),
        GivenName("范振宇", Script.HANS, None, None, True, Location("b.yml", 1)),
        GivenName("于海", Script.HANS, "于海", "於海", True, Location("names.yml", 1)),
        GivenName("张建国", Script.HANS, None, None, True, Location("b.yml", 3)),
        GivenName("松江社区", Script.HANS, None, None, False, Location("b.yml", 4)),
    ]
    (found,) = open_names(build_glossary(given).value, given)

    assert (found.name, found.proposed, found.location.line) == ("范振宇", "范振宇", 1)


def test_the_clause_around_a_word() -> None:
    assert clause_around("第一句。第二句干了！第三句", "干了") == "第二句干了！"
    assert clause_around("没有", "干") == ""
