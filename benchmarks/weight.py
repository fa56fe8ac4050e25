"""What a page weighs on the wire, and what it may weigh (``budgets.toml``)."""

from __future__ import annotations

import gzip
import tomllib
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

BUDGETS = Path(__file__).with_name("budgets.toml")


@dataclass(frozen=True)
class Weight:
    """Bytes compressed by gzip; requests with the page itself, without pictures."""

    html: int
    first_paint: int
    requests: int


class _Needed(HTMLParser):
    """The style sheets and scripts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = None
        if tag == "link" and given.get("rel") == "stylesheet":
            address = given.get("href")
        elif tag == "script":
            address = given.get("src")
        if address:
            self.addresses.add(address)


def weight_of(site: Path, path: str) -> Weight:
    """What the page at ``path`` asks of a host that compresses, before and soon after its first paint.

    Scripts at the end of the body are counted as if the first paint waited for them: it nearly does.
    """
    file = site / path / "index.html" if path.endswith("/") or not path else site / path
    page = file.read_bytes()
    needed = _Needed()
    needed.feed(page.decode())
    files = {_file(site, path, address) for address in needed.addresses}
    html = _compressed(page)
    return Weight(html, html + sum(_compressed(each.read_bytes()) for each in files), 1 + len(files))


def budget_of(kind: str) -> Weight:
    """What a page of ``kind`` may weigh."""
    budgets = _budgets()
    general = budgets["entry"] if kind.startswith("entry of ") else budgets["page"]
    return Weight(**{**budgets["page"], **general, **budgets.get(kind, {})})


def shift_allowed() -> float:
    """The greatest layout shift a page may have."""
    return _budgets()["layout"]["shift_in_thousandths"] / 1000


@cache
def _budgets() -> dict[str, dict[str, int]]:
    return tomllib.loads(BUDGETS.read_text("utf-8"))


def _file(site: Path, path: str, address: str) -> Path:
    return site / urlsplit(urljoin(f"http://site/{path}", address)).path.lstrip("/")


@cache
def _compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))
