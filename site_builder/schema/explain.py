"""Validation errors of pydantic → Problems with a place in the file and the nearest right answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.dates import suggest_date
from site_builder.load import Document
from site_builder.problems import Location, Problem, closest, problem
from site_builder.schema.values import Model

Path = Sequence[int | str]

_EXPECTED_BY_TYPE = {
    "string_type": "@text",
    "model_type": "@text_or_mapping",
    "model_attributes_type": "@mapping",
    "dict_type": "@mapping",
    "tuple_type": "@list",
    "list_type": "@list",
    "int_type": "@number",
    "int_parsing": "@number",
    "bool_type": "@true_false",
    "bool_parsing": "@true_false",
    "chronicle_quantity": "@quantity",
}


def explain(error: ValidationError, model: type[Model], document: Document) -> tuple[Problem, ...]:
    """Every error of a record, in the order pydantic found them."""
    return tuple(_explain_one(details, model, document) for details in error.errors(include_url=False))


def _explain_one(details: ErrorDetails, model: type[Model], document: Document) -> Problem:
    path = details["loc"]
    field = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    at = document.locate(path)
    ctx: dict[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return problem("SCH001", document.locate(path[:-1], at_key=True), field=field)
        case "extra_forbidden":
            return _unknown_field(path, model, document)
        case "enum" | "literal_error":
            return _not_in_vocabulary(details, field, at, ctx)
        case "chronicle_date":
            suggestion = suggest_date(ctx["found"])
            return problem(
                "SCH005",
                at,
                nearest=(suggestion,) if suggestion else (),
                found=ctx["found"],
                reason=f"@{ctx['reason']}",
            )
        case "chronicle_time":
            return problem("SCH011", at, found=ctx["found"], reason=f"@{ctx['reason']}")
        case "chronicle_id":
            return problem("SCH006", at, nearest=_nearest_slug(ctx["found"]), found=ctx["found"])
        case "chronicle_empty" | "string_too_short":
            return problem("SCH003", at, field=_visible(path, field), reason="@empty")
        case kind if kind in _EXPECTED_BY_TYPE:
            found = _describe(details["input"])
            return problem(
                "SCH009", at, field=_visible(path, field), expected=_EXPECTED_BY_TYPE[kind], found=found
            )
        case _:
            return problem("SCH003", at, field=_visible(path, field), reason="@not_allowed")


def _unknown_field(path: Path, model: type[Model], document: Document) -> Problem:
    known = _field_names(_model_at(model, path[:-1]))
    at = document.locate(path, at_key=True)
    return problem("SCH002", at, nearest=closest(str(path[-1]), known), field=path[-1])


def _not_in_vocabulary(details: ErrorDetails, field: str, at: Location, ctx: dict[str, Any]) -> Problem:
    expected = [word.strip("' ") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
    found = str(details["input"])
    nearest = closest(found, expected, most=1)
    return problem("SCH004", at, nearest=nearest, field=field, found=found, expected="、".join(expected))


def _visible(path: Path, field: str) -> str:
    """The field as the editor knows it: the plain form of a text is the field that holds it."""
    names = [str(part) for part in path if isinstance(part, str)]
    return names[-2] if field in {"text", "edtf"} and len(names) > 1 else field


def _nearest_slug(found: str) -> tuple[str, ...]:
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in found.lower())
    slug = "-".join(part for part in kept.split("-") if part)
    return (slug,) if slug else ()


def _describe(value: object) -> str:
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
            return str(value)


def _field_names(model: type[Model] | None) -> list[str]:
    if model is None:
        return []
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model that the value at ``path`` is an instance of."""
    here: type[Model] | None = model
    for part in path:
        if not isinstance(part, str) or here is None:
            continue
        infos = {info.alias or name: info for name, info in here.model_fields.items()}
        if part in infos:
            here = next(_models_in(infos[part].annotation), None)
    return here


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        return
    arguments: Iterable[Any] = get_args(annotation)
    for argument in arguments:
        yield from _models_in(argument)
