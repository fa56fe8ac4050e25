"""The search's engine in a page, for tests that ask it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_LOAD = """address => new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address });
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
})"""


def with_engine(page: Page, site: Path, base: str) -> Page:
    """``page`` of ``site``, which is found at ``base``, once the engine is there."""
    script = next((site / "assets" / "chronicle").glob("search.*.js"))
    page.evaluate(_LOAD, f"{base}{script.relative_to(site).as_posix()}")
    return page


def ask(page: Page, text: str, **options: Any) -> Any:
    """The answer to a query."""
    return page.evaluate("([text, options]) => chronicle.search.ask(text, options)", [text, options])


def suggest(page: Page, text: str, count: int = 8) -> Any:
    """The names that answer best."""
    return page.evaluate("([text, count]) => chronicle.search.suggest(text, count)", [text, count])


def marked(text: str, marks: list[list[int]]) -> list[str]:
    """What of a text is marked; places are those of UTF-16."""
    units = text.encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in marks]


def found(answer: Any) -> list[str]:
    """The addresses of the results."""
    return [result["url"] for result in answer["results"]]
