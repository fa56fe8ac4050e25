"""Figures as data to take away: a row of a spreadsheet and a JSON object each, and the schema of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from site_builder.graph import Key, figures_of, named_figure
from site_builder.schema.kinds import Approximation, Basis, Limit, MoneyDirection, MoneyForm
from site_builder.schema.parts import Figure
from site_builder.schema.values import FigureRef
from site_builder.views.citations import cited_by
from site_builder.views.edition import Edition
from site_builder.views.figures import RELATIONS, as_of, money, related, relations
from site_builder.views.table_parts import (
    FLAG,
    TEXT,
    Table,
    campaigns_of,
    listed,
    named_entries,
    of_entry,
    one_of,
    place_of,
    record_schema,
    sources_of,
    table_schema,
    written,
)

_DIGITS = 6
_COLUMNS = (
    *("campaign", "kind", "entry", "label", "value", "approx", "unit", "as_printed", "per"),
    *("averaged", "share_of", "scope", "as_of", "basis", "money", "relations", "conflicting", "remark"),
    *("source", "locator", "address"),
)
_CONFLICTS = "conflicts_with"
_BOUNDS = {Limit.MINIMUM: Approximation.AT_LEAST, Limit.MAXIMUM: Approximation.AT_MOST}


def figure_table(edition: Edition) -> Table:
    """All public figures in the order of their entries."""
    placed = tuple((key, f) for key in edition.chronicle.records for _, f in figures_of(edition.entry(key)))
    return Table(
        name="figures",
        headings=tuple(edition.label(f"column.{column}") for column in _COLUMNS),
        rows=tuple(tuple(_row(edition, key, figure)) for key, figure in placed),
        records=tuple(_record(edition, key, figure) for key, figure in placed),
        schema=table_schema(edition, "figures", _properties(edition), ("entry", "label", "basis")),
    )


def _row(edition: Edition, key: Key, figure: Figure) -> Iterator[str]:
    """The cells below the headings, in their order."""
    entry = edition.entry(key)
    sources = sources_of(edition, cited_by(figure, entry), entry)
    yield "；".join(each["name"] for each in campaigns_of(edition, key))
    yield edition.label(f"kind.{key.kind.value}")
    yield edition.scoped_name(key)
    yield edition.text(figure.label, entry)
    yield _plain_number(figure)
    yield "；".join(_how_exact(edition, figure))
    yield edition.text(figure.unit, entry)
    yield edition.text(figure.as_printed, entry)
    yield edition.text(figure.per, entry)
    yield edition.label("figure.average") if figure.average else ""
    yield edition.text(figure.share_of, entry)
    yield "；".join(each["name"] for each in _scope(edition, figure))
    yield "".join(as_of(edition, figure))
    yield edition.label("inferred") if figure.basis is Basis.INFERRED else ""
    yield "；".join(money(edition, figure))
    yield "；".join(relations(edition, figure, key, [name for name in RELATIONS if name != _CONFLICTS]))
    yield "；".join(related(edition, figure, key, _CONFLICTS))
    yield edition.text(figure.note, entry)
    yield "；".join(dict.fromkeys(each["name"] for each in sources))
    yield "；".join(dict.fromkeys(each["locator"] for each in sources if "locator" in each))
    yield place_of(edition, key)


def _how_exact(edition: Edition, figure: Figure) -> Iterator[str]:
    """How the true number may differ from the one written, a rule's bound included; or that none is."""
    if figure.value is None:
        yield edition.label("approx.none")
    said = (figure.approx, _BOUNDS[figure.limit] if figure.limit else None)
    yield from (edition.label(f"approx.{word.value}") for word in dict.fromkeys(said) if word)


def _record(edition: Edition, key: Key, figure: Figure) -> dict[str, Any]:
    entry = edition.entry(key)
    refs = {name: _related(edition, figure, key, name) for name in RELATIONS}
    return written(
        key=figure.key,
        entry=of_entry(edition, key),
        campaigns=campaigns_of(edition, key),
        label=edition.text(figure.label, entry),
        value=figure.value and str(figure.value),
        number=_number(figure),
        approx=figure.approx and figure.approx.value,
        unit=edition.text(figure.unit, entry),
        as_printed=edition.text(figure.as_printed, entry),
        limit=figure.limit and figure.limit.value,
        per=edition.text(figure.per, entry),
        average=figure.average,
        share_of=edition.text(figure.share_of, entry),
        **refs,
        scope=_scope(edition, figure),
        as_of=figure.as_of and str(figure.as_of),
        until_publication=figure.until_publication,
        direction=figure.direction and figure.direction.value,
        form=figure.form and figure.form.value,
        basis=figure.basis.value,
        note=edition.text(figure.note, entry),
        sources=sources_of(edition, cited_by(figure, entry), entry),
    )


def _related(edition: Edition, figure: Figure, key: Key, name: str) -> list[str]:
    """Public figures that ``figure`` refers to, each as folder/id#key."""
    named = getattr(figure, name)
    refs: Iterable[FigureRef] = named if isinstance(named, tuple) else (named,) if named else ()
    found = ((ref, named_figure(edition.chronicle, ref, key)) for ref in refs)
    return [f"{at[0].kind.folder}/{at[0].id}#{ref.key}" for ref, at in found if at is not None]


def _scope(edition: Edition, figure: Figure) -> list[dict[str, str]]:
    return named_entries(edition, (*figure.units, *figure.place, *figure.measures))


def _plain_number(figure: Figure) -> str:
    """The number as spreadsheets read it: a fraction, which they would take for a date, as a decimal."""
    if figure.value is None or "/" not in figure.value:
        return str(figure.value or "")
    number = figure.value.number
    return str(round(Decimal(number.numerator) / number.denominator, _DIGITS))


def _number(figure: Figure) -> int | float | None:
    if figure.value is None:
        return None
    number = figure.value.number
    return int(number) if number.denominator == 1 else float(number)


def _properties(edition: Edition) -> dict[str, Any]:
    numbers = {"value": TEXT, "number": {"type": "number"}}
    refs = {name: listed({"type": "string", "pattern": r"^[a-z]+/[^#]+#.+$"}) for name in RELATIONS}
    return record_schema(
        edition,
        {
            "key": TEXT,
            "entry": {"$ref": "#/$defs/entry"},
            "campaigns": listed({"$ref": "#/$defs/named"}),
            "label": TEXT,
            **numbers,
            "approx": one_of(Approximation),
            "unit": TEXT,
            "as_printed": TEXT,
            "limit": one_of(Limit),
            "per": TEXT,
            "average": FLAG,
            "share_of": TEXT,
            **refs,
            "scope": listed({"$ref": "#/$defs/named"}),
            "as_of": TEXT,
            "until_publication": FLAG,
            "direction": one_of(MoneyDirection),
            "form": one_of(MoneyForm),
            "basis": one_of(Basis),
            "note": TEXT,
            "sources": listed({"$ref": "#/$defs/source"}),
        },
    )
