"""What filters need of entries that are not in the page yet: columns of facets, and folded texts, as scripts.

They are scripts because pages opened from a disk may load nothing else. They hold one value per entry, in the
order of the parts; a page asks for them when a reader first uses a filter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.views.literal import literal
from site_builder.views.shapes import Facet

ABSENT = "-"


def column(facet: Facet, answers: Iterable[Mapping[str, tuple[str, ...]]]) -> dict[str, Any]:
    """Choices in their order, and the numbers of those that each entry answers to: ``0,3 - 1``."""
    numbers = {choice.value: str(number) for number, choice in enumerate(facet.choices)}
    rows = (",".join(numbers[value] for value in each[facet.key]) or ABSENT for each in answers)
    return {
        "values": " ".join(numbers),
        "labels": [choice.label for choice in facet.choices],
        "rows": " ".join(rows),
    }


def columns_script(columns: Mapping[str, Any]) -> str:
    """The script that hands the columns to the page."""
    return f"chronicle.partsIndex({literal(columns)});\n"


def texts_script(texts: Iterable[str]) -> str:
    """The script that hands what each entry says, folded as the reader's query is, a line each."""
    lines = "\n".join(map(fold, texts))
    return f"chronicle.partsTexts({literal(lines)});\n"


def fold(text: str) -> str:
    """``text`` as it is compared; scripts/10-address.js does the same."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())
