"""Salvage: what is right in a flawed entry, so that its other mistakes are found in the same run."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from site_builder.schema.model import Model

M = TypeVar("M", bound=Model)
_ROUNDS = 4  # taking one mistake out can lay another bare, as when a part becomes empty
_UNNAMED = "?"  # stands for a name that is missing or wrong, without which there is no entry


def salvage(data: dict[str, Any], model: type[M]) -> M | None:
    """An entry of what ``model`` accepts of ``data``; None when too little is left."""
    left = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(left)
        except ValidationError as error:
            # from the last list item to the first, so that places before it stay what they were
            for details in sorted(error.errors(include_url=False), key=_order, reverse=True):
                absent = details["type"] == "missing"
                _take_out(left, details["loc"][:-1] if absent else details["loc"])
            if not left.get("name"):
                left["name"] = _UNNAMED
    return None


def _order(details: Any) -> tuple[tuple[str, int], ...]:
    return tuple(("", part) if isinstance(part, int) else (part, 0) for part in details["loc"])


def _take_out(data: dict[str, Any], path: Sequence[str | int]) -> None:
    """Remove what ``path`` leads to; steps that pydantic adds and the data lacks are passed over."""
    here: Any = data
    last: tuple[Any, str | int] | None = None
    for step in path:
        known = step in here if isinstance(here, dict) else isinstance(here, list) and _within(here, step)
        if known:
            last, here = (here, step), here[step]
    if last is not None:
        del last[0][last[1]]


def _within(items: list[Any], step: str | int) -> bool:
    return isinstance(step, int) and step < len(items)
