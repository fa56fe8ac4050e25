"""The search where something goes wrong, or a query is more than anybody means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.outputs.search import files
from tests.browser.conftest import built, served
from tests.browser.engine import ask, found, with_engine
from tests.browser.tabs import Tabs
from tests.chronicles import write

HANDS_OVER_NOTHING = 'chronicle.searching.take(["a'
SHARD = re.compile(r"/assets/search/[a-z2-7]{8}\.js$")


@pytest.fixture
def counted(tabs: Tabs, river: Path) -> Iterator[tuple[Page, list[str]]]:
    """The engine in a page of its own, and what of the index is asked for."""
    page = tabs.lend(scripts=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with served(river) as base:
        page.goto(f"{base}about/")
        with_engine(page, river, base)
        page.evaluate("chronicle.searching.withIndex(() => null)")
        asked.clear()
        yield page, asked
    tabs.take_back(page, scripts=True)


def test_what_came_broken_is_asked_for_again(counted: tuple[Page, list[str]]) -> None:
    page, asked = counted
    page.route(SHARD, lambda route: route.fulfill(body=HANDS_OVER_NOTHING, content_type="text/javascript"))
    told = page.evaluate(
        "Promise.all(['水利局', '水利局', '水利局'].map((text) => chronicle.search.ask(text).catch(String)))"
    )
    assert all("the search lacks" in each for each in told)
    assert len([url for url in asked if "zh-Hans.js" in url]) == 1, "the directory was asked for by each"
    page.unroute(SHARD)
    assert ask(page, "水利局")["total"]


def test_a_mistake_of_our_own_is_told_and_not_tried_again(counted: tuple[Page, list[str]]) -> None:
    page, asked = counted
    told = page.evaluate("chronicle.search.ask(null).catch(String)")
    assert told.startswith("TypeError")
    assert not asked


def test_letters_that_can_be_read_in_very_many_ways_are_answered(counted: tuple[Page, list[str]]) -> None:
    """Each ``xian`` is two syllables or one: read again from every place, this would take hours."""
    page, _ = counted
    calls = """letters => {
        const syllables = new Set(["xian", "xi", "an"]);
        let looked = 0;
        syllables.has = (one) => (looked += 1, Set.prototype.has.call(syllables, one));
        const answer = chronicle.searching.sounding({ syllables, shards: [] }, letters);
        return answer.then((found) => [found && found.names, looked]);
    }"""
    found, looked = page.evaluate(calls, "xian" * 9 + "vv")
    assert found == []
    assert looked < 40 * 6
    assert page.evaluate(calls, "xian" * 20) == [None, 0]
    assert page.evaluate("letters => chronicle.search.ask(letters)", "q" * 3000)["total"] == 0


def test_where_every_word_is_common_all_of_them_are_asked_for(
    tabs: Tabs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_SHARD", 20)
    both, one = (
        "".join(f"{sign}{chr(0x4E00 + n)}，" for n in range(40) for sign in signs) for signs in ("的了", "的")
    )
    chronicle = f"== events/both\nname: 甲\nsummary: {both}\n== events/one\nname: 乙\nsummary: {one}\n"
    site = built(write(tmp_path, chronicle), tmp_path / "site")
    page = tabs.lend(scripts=True)
    with served(site) as base:
        page.goto(f"{base}about/")
        with_engine(page, site, base)
        assert found(ask(page, "的 了")) == ["events/both/"]
    tabs.take_back(page, scripts=True)
