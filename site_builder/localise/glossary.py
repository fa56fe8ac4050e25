"""The glossary of names: both forms of every name an entry gives, explicit ones before proposed ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from site_builder.localise.characters import is_beyond_doubt
from site_builder.localise.localiser import Localiser
from site_builder.localise.names import GivenName, Name, propose_person
from site_builder.localise.phrases import Phrase
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.text import Region, Script


def build_glossary(
    names: Iterable[GivenName], phrases: Sequence[Phrase] = (), region: Region = Region.TW
) -> Outcome[tuple[Name, ...]]:
    """Settle both forms of every name, each once, persons first; bodies are named after persons (张杰工作室).

    A form that an editor wrote in one place holds wherever the name is given. Several Traditional forms of
    one name are RUL006; the first place wins.
    """
    by_kind: defaultdict[bool, list[GivenName]] = defaultdict(list)
    for given in sorted(names, key=lambda given: given.location):
        by_kind[given.is_person].append(given)
    glossary: list[Name] = []
    problems: list[Problem] = []
    for is_person in (True, False):
        propose = _proposal(glossary, phrases, region, is_person=is_person)
        spelled: defaultdict[str, list[GivenName]] = defaultdict(list)
        for given in by_kind[is_person]:
            spelled[given.explicit(Script.HANS) or propose(given, Script.HANS)].append(given)
        for hans, same in spelled.items():
            places = _places_by_form(same)
            hant = next(iter(places)) if places else propose(same[0], Script.HANT)
            glossary.append(Name(hans, hant, is_person, bool(places) or is_beyond_doubt(hans)))
            if len(places) > 1:
                problems.append(_contradiction(hans, places))
    return Outcome(tuple(glossary), tuple(problems))


def _proposal(
    persons: Sequence[Name], phrases: Sequence[Phrase], region: Region, *, is_person: bool
) -> Callable[[GivenName, Script], str]:
    """The rule by which names get the form that nobody wrote."""
    plain = None if is_person else Localiser(persons, phrases, region)

    def propose(given: GivenName, target: Script) -> str:
        text = given.explicit(target.other) or given.text
        if plain is None:
            return propose_person(text, target.other, region)
        return plain.convert(text, source=target.other, target=target)

    return propose


def _places_by_form(same: Sequence[GivenName]) -> dict[str, list[Location]]:
    """The Traditional forms that editors wrote, first one first, with the places where they did."""
    places: defaultdict[str, list[Location]] = defaultdict(list)
    for given in same:
        if form := given.explicit(Script.HANT):
            places[form].append(given.location)
    return places


def _contradiction(name: str, places: Mapping[str, list[Location]]) -> Problem:
    against = list(places.values())[1]
    others = [place for same in places.values() for place in same if place is not against[0]]
    return problem("RUL006", against[0], name=name, forms="、".join(places), related=others)
