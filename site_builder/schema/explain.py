"""Validation errors of pydantic → Problems with a place in the file and the nearest right answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.clock import suggest_time
from site_builder.dates import suggest_date
from site_builder.load import Document
from site_builder.problems import Location, Problem, closest, problem
from site_builder.schema.ids import nearest_id
from site_builder.schema.model import Model
from site_builder.schema.values import Quantity

Path = Sequence[int | str]

_SHOWN = 40

_EXPECTED_BY_TYPE = {
    "string_type": "@text",
    "tuple_type": "@list",
    "int_type": "@number",
    "bool_type": "@true_false",
    "chronicle_quantity": "@quantity",
    "chronicle_figure": "@figure_address",
    "string_pattern_mismatch": "@address",
}


def explain(error: ValidationError, model: type[Model], document: Document) -> tuple[Problem, ...]:
    """Every error of a record; a required field that is there but misspelled is told once."""
    errors = error.errors(include_url=False)
    misspelled = {
        (each["loc"][:-1], nearest)
        for each in errors
        if each["type"] == "extra_forbidden"
        for nearest in _nearest_fields(each["loc"], model)
    }
    return tuple(
        _explain_one(each, model, document)
        for each in errors
        if each["type"] != "missing" or (each["loc"][:-1], each["loc"][-1]) not in misspelled
    )


def _explain_one(details: ErrorDetails, model: type[Model], document: Document) -> Problem:
    path, kind = details["loc"], details["type"]
    at = document.locate(path)
    field = _written_field(path, document.data)
    match kind:
        case "missing":
            return problem("SCH001", document.locate(path[:-1], at_key=True), field=path[-1])
        case "extra_forbidden":
            return _unknown_field(path, model, document)
        case "enum":
            return _not_in_vocabulary(details, field, at)
        case "chronicle_empty":
            return problem("SCH003", at, field=field, reason="@blank")
        case "chronicle_date" | "chronicle_time" | "chronicle_id":
            return _misspelled(details, at)
        case "model_type":
            reached = _model_at(model, path)
            expected = "@text_or_mapping" if reached and reached.shorthand else "@mapping"
            return problem("SCH009", at, field=field, expected=expected, found=describe(details["input"]))
        case _ if kind in _EXPECTED_BY_TYPE:
            return _of_wrong_type(details, field, at)
        case _:
            return problem("SCH003", at, field=field, reason="@not_allowed")


def _unknown_field(path: Path, model: type[Model], document: Document) -> Problem:
    at = document.locate(path, at_key=True)
    return problem("SCH002", at, nearest=_nearest_fields(path, model), field=describe(path[-1]))


def _nearest_fields(path: Path, model: type[Model]) -> tuple[str, ...]:
    return closest(str(path[-1]), _fields_by_key(_model_at(model, path[:-1])), most=1)


def _not_in_vocabulary(details: ErrorDetails, field: str, at: Location) -> Problem:
    expected = re.findall(r"'([^']*)'", str(details["ctx"]["expected"]))
    found = describe(details["input"])
    nearest = closest(found, expected, most=1)
    return problem("SCH004", at, nearest=nearest, field=field, found=found, expected=" / ".join(expected))


def _misspelled(details: ErrorDetails, at: Location) -> Problem:
    code, suggest = {
        "chronicle_date": ("SCH005", suggest_date),
        "chronicle_time": ("SCH011", suggest_time),
        "chronicle_id": ("SCH006", nearest_id),
    }[details["type"]]
    written = str(details["input"])
    nearest = suggest(written)
    right = (nearest,) if isinstance(nearest, str) else nearest or ()
    reason = f"@{details['ctx']['reason']}"
    return problem(
        code,
        at,
        nearest=[answer for answer in right if answer != written],
        found=describe(details["input"]),
        reason=reason,
    )


def _of_wrong_type(details: ErrorDetails, field: str, at: Location) -> Problem:
    written, found, nearest = details["input"], describe(details["input"]), []
    if details["type"] == "chronicle_quantity":
        plain = re.sub(r"[,\s]", "", unicodedata.normalize("NFKC", str(written)))
        nearest = [plain] if re.fullmatch(Quantity.pattern, plain) else []
    elif details["type"] in {"int_type", "bool_type"} and isinstance(written, str):
        found = f"“{found}”"
    expected = _EXPECTED_BY_TYPE[details["type"]]
    return problem("SCH009", at, nearest=nearest, field=field, expected=expected, found=found)


def _written_field(path: Path, data: Mapping[str, Any]) -> str:
    """The last field on ``path`` that the editor wrote; the one that a shorthand stands for is not there."""
    here: Any = data
    field = ""
    for part in path:
        if isinstance(part, str) and isinstance(here, dict) and part in here:
            here = here[part]
            field = part
        elif isinstance(part, int) and isinstance(here, list):
            here = here[part]
    return field


def describe(value: object) -> str:
    """What was found, on one line: a text shortened, anything else as a term of the catalogue."""
    match value:
        case None:
            return "@empty"
        case bool():
            return str(value).lower()
        case list() | tuple():
            return "@list"
        case dict():
            return "@mapping"
        case _:
            text = " ".join(str(value).split())
            return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _fields_by_key(model: type[Model] | None) -> dict[str, Any]:
    if model is None:
        return {}
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model that the value at ``path`` is an instance of."""
    here: type[Model] | None = model
    for part in path:
        if isinstance(part, str):
            info = _fields_by_key(here).get(part)
            here = next(_models_in(info.annotation), None) if info else None
    return here


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        return
    for argument in get_args(annotation):
        yield from _models_in(argument)
