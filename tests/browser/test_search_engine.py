"""The search in a browser: every part of every text is found in both scripts, and marked rightly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from site_builder.localise.convert import convert_script, folded_characters
from site_builder.outputs.search.fold import fold_table
from site_builder.outputs.search.units import is_letter, is_single
from site_builder.text import Script
from site_builder.views.pages import pages
from site_builder.views.search import SearchRecord, search_edition
from tests.browser.conftest import built, served
from tests.browser.engine import ask, found, marked, suggest, with_engine
from tests.browser.tabs import Tabs
from tests.chronicles import site_edition, write
from tests.search_reference import fold, runs

ROOTS = {Script.HANS: "", Script.HANT: "zh-hant/"}
EVERY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def by_script(tabs: Tabs, river: Path) -> Iterator[dict[Script, Page]]:
    """The engine in both editions of the small site."""
    with served(river) as base:
        opened = {}
        for script, root in ROOTS.items():
            page = tabs.lend(scripts=True)
            page.goto(f"{base}{root}about/")
            opened[script] = with_engine(page, river, base)
        yield opened
        for page in opened.values():
            tabs.take_back(page, scripts=True)


@pytest.fixture(scope="module")
def records() -> dict[Script, tuple[SearchRecord, ...]]:
    editions = {script: site_edition("river", script=script) for script in Script}
    return {script: search_edition(of, pages(of)).records for script, of in editions.items()}


@pytest.fixture(scope="module")
def sampled(tabs: Tabs, sample: Path) -> Iterator[dict[Script, Page]]:
    """The engine in both editions of the sample."""
    with served(sample) as base:
        opened = {}
        for script, root in ROOTS.items():
            page = tabs.lend(scripts=True)
            page.goto(f"{base}{root}about/")
            opened[script] = with_engine(page, sample, base)
        yield opened
        for page in opened.values():
            tabs.take_back(page, scripts=True)


# Folding


@pytest.fixture(scope="module")
def folding(tabs: Tabs, river: Path) -> Iterator[Page]:
    """A page whose engine knows every variant there is."""
    page = tabs.lend(scripts=True)
    with served(river) as base:
        page.goto(f"{base}about/")
        with_engine(page, river, base)
        everything = fold_table(set(folded_characters().values()))
        page.evaluate("groups => chronicle.searching.learn(groups)", everything)
        yield page
    tabs.take_back(page, scripts=True)


def in_browser(page: Page, text: str) -> str:
    folded: str = page.evaluate("text => chronicle.searching.fold(text).folded", text)
    return folded


def test_python_and_the_browser_fold_all_han_blocks_alike(folding: Page) -> None:
    blocks = ((0x2E80, 0x3400), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2FA20), (0x30000, 0x323B0))
    for start, end in blocks:
        text = "".join(map(chr, range(start, end)))
        assert in_browser(folding, text) == fold(text), hex(start)


def test_python_and_the_browser_fold_mixed_text_alike(folding: Page) -> None:
    wide = "".join(map(chr, (*range(0x20, 0x530), *range(0x1E00, 0x2C00), *range(0xFB00, 0xFFFE))))
    told = (Path(__file__).parents[1] / "localise" / "hard_sentences.yml").read_text("utf-8")
    text = f"{wide}{told} Cafe\u0301 １＋Ｎ ㎡ 葛\U000e0100 İ ẞ ΑΣ"
    assert in_browser(folding, text) == fold(text)


def test_places_of_folded_text_lead_back(folding: Page) -> None:
    told = folding.evaluate("text => chronicle.searching.fold(text)", "𠀀㎡衞\u200b生")
    assert told["folded"] == "𠀀m2卫生"
    assert told["starts"] == [0, 0, 2, 2, 3, 5]
    assert told["ends"] == [2, 2, 3, 3, 4, 6]


@given(text=st.text(st.sampled_from("水利9a+.#-，/ ガ𠀀é"), max_size=20))
@EVERY
def test_python_and_the_browser_cut_alike(folding: Page, text: str) -> None:
    folded = fold(text)
    assert folding.evaluate("text => chronicle.searching.runs(text)", folded) == runs(folded)


# Every part of every text


def parts(text: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.integers(2, max(2, min(24, len(text))))
    return st.tuples(st.integers(0, max(0, len(text) - 2)), ends).map(
        lambda part: (part[0], part[0] + part[1])
    )


def is_asked(text: str, start: int, end: int) -> bool:
    """Whether a part is something to search for: two units, or a word, of which none is cut at its start."""
    cut_at_start = (
        start and is_letter(fold(text[start - 1])[-1:] or " ") and is_letter(fold(text[start])[:1] or " ")
    )
    cut_at_sign = start > 1 and text[start - 1] in "+.#-"
    units = [unit for run in runs(fold(text[start:end])) for unit in run]
    return (
        not cut_at_start
        and not cut_at_sign
        and (len(units) > 1 or any(not is_single(unit) for unit in units))
    )


@pytest.mark.parametrize("here", Script)
@given(data=st.data())
@EVERY
def test_every_part_of_every_text_is_found_in_both_scripts(
    by_script: dict[Script, Page],
    records: dict[Script, tuple[SearchRecord, ...]],
    here: Script,
    data: st.DataObject,
) -> None:
    record = data.draw(st.sampled_from(records[here]))
    text = data.draw(st.sampled_from([text for text in (*record.names, *record.passages) if len(text) > 1]))
    start, end = data.draw(parts(text))
    query = text[start:end]
    assume(is_asked(text, start, end))
    for page in by_script.values():
        answer = ask(page, query, count=50)
        assert not answer["similar"], query
        assert record.url in found(answer), query


@given(data=st.data())
@EVERY
def test_marks_are_what_was_asked_for(
    by_script: dict[Script, Page], records: dict[Script, tuple[SearchRecord, ...]], data: st.DataObject
) -> None:
    here, there = data.draw(st.permutations(list(Script)))
    record = data.draw(st.sampled_from(records[here]))
    text = data.draw(st.sampled_from([text for text in record.passages if len(text) > 1]))
    run = data.draw(st.sampled_from(runs(fold(text)) or [[]]))
    first = data.draw(st.integers(0, max(0, len(run) - 2)))
    query = "".join(run[first : first + data.draw(st.integers(2, 8))])
    assume(len(run) > 1 and "月" not in query)  # dates are marked in all their forms
    answer = ask(by_script[there], convert_script(query, here), count=50)
    shown = next(result for result in answer["results"] if result["url"] == record.url)
    marks = (*marked(shown["title"], shown["titleMarks"]), *marked(shown["passage"], shown["passageMarks"]))
    assert marks, query
    # marks that touch are one; an excerpt may cut one
    assert any(query in fold(mark) or fold(mark) in query for mark in marks), (query, marks)


# What readers type


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("建设局", "units/yanji-zhujianju/"),
        ("建設局", "units/yanji-zhujianju/"),
        ("1+N", "measures/yanji-1n-baobao/"),
        ("１＋ｎ", "measures/yanji-1n-baobao/"),
        ("2020-02-05", "events/zhengzhou-0205-jiwei-jingbalu/"),
        ("2020/2/5", "events/zhengzhou-0205-jiwei-jingbalu/"),
        ("2020年2月5日", "events/zhengzhou-0205-jiwei-jingbalu/"),
        ("2月5日", "events/zhengzhou-0205-jiwei-jingbalu/"),
        ("02-05", "events/zhengzhou-0205-jiwei-jingbalu/"),
        ("15700", "events/zhengzhou-79-danwei-xiachen/"),
        ("15700多人", "events/zhengzhou-79-danwei-xiachen/"),
        ("shuiliju", "units/zhengzhou-shuiliju/"),
        ("shuili ju", "units/zhengzhou-shuiliju/"),
        ("zhengzhou shuili ju", "units/zhengzhou-shuiliju/"),
        ("shuilij", "units/zhengzhou-shuiliju/"),
        ("slj", "units/panji-shuiliju/"),
        ("郑州 水利局", "units/zhengzhou-shuiliju/"),
        ("鄭州水利", "units/zhengzhou-shuiliju/"),
        ("慧敏", "people/qiao-huimin/"),
    ],
)
def test_readers_find_what_they_type_in_both_editions(
    sampled: dict[Script, Page], query: str, address: str
) -> None:
    for script, page in sampled.items():
        answer = ask(page, query)
        assert address in found(answer), (script, query, found(answer))


def test_results_are_in_the_script_of_the_edition(sampled: dict[Script, Page]) -> None:
    for query, script, words in (
        ("社區", Script.HANS, ["社区"]),
        ("社区", Script.HANT, ["社區"]),
        ("建设局", Script.HANS, ["建设局"]),
        ("建设局", Script.HANT, ["建設局"]),
    ):
        first = ask(sampled[script], query)["results"][0]
        assert marked(first["title"], first["titleMarks"]) == words
        assert first["kind"] == {Script.HANS: "单位", Script.HANT: "單位"}[script]


def test_names_come_before_texts_and_equal_names_first(by_script: dict[Script, Page]) -> None:
    page = by_script[Script.HANS]
    assert ask(page, "水利局")["results"][0]["title"] == "水利局"
    assert suggest(page, "市水利")[0]["url"] == "units/water/"
    assert suggest(page, "水")[0]["title"] == "水利局"


def test_nothing_found_is_said_or_the_likest_is_offered(sampled: dict[Script, Page]) -> None:
    page = sampled[Script.HANS]
    assert ask(page, "魑魅魍魉") == {
        "text": "魑魅魍魉",
        "total": 0,
        "similar": False,
        "results": [],
        "facets": {},
    }
    alike = ask(page, "郑州市水力局")
    assert alike["similar"]
    assert "郑州" in alike["results"][0]["title"]
    assert ask(page, " ，。")["total"] == 0
    assert ask(page, "郑州市水利局 魑魅")["similar"]


def test_facets_count_and_choose_and_are_loaded_only_when_asked_for(sampled: dict[Script, Page]) -> None:
    page = sampled[Script.HANS]
    assert ask(page, "水利局")["facets"] == {}
    every = ask(page, "水利局", facets={})
    kinds = {each["id"]: each for each in every["facets"]["kind"]}
    assert kinds["unit"]["label"] == "单位"
    assert sum(each["count"] for each in kinds.values()) == every["total"]
    units = ask(page, "水利局", facets={"kind": ["unit"]}, count=100)
    assert units["total"] == kinds["unit"]["count"] == len(units["results"])
    assert all(url.startswith("units/") for url in found(units))
    assert {each["id"]: each["count"] for each in units["facets"]["kind"]}["event"] == kinds["event"]["count"]
    both = ask(page, "水利局", facets={"kind": ["unit", "event"], "campaign": ["panji-2022"]})
    assert both["total"] <= units["total"] + kinds["event"]["count"]
    assert all("panji" in url for url in found(both))


def test_by_date_means_in_the_order_of_time(sampled: dict[Script, Page]) -> None:
    dated = [result["date"] for result in ask(sampled[Script.HANS], "消毒", order="date", count=5)["results"]]
    assert dated[0].startswith("2020年1月")
    first, second = (ask(sampled[Script.HANS], "消毒", order="date", offset=at, count=3) for at in (0, 3))
    assert not set(found(first)) & set(found(second))


def test_from_a_disk_with_the_network_refused(tabs: Tabs, offline_sample: Path) -> None:
    page = tabs.lend(scripts=True)
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{offline_sample.as_uri()}/zh-hant/about/index.html")
    with_engine(page, offline_sample, f"{offline_sample.as_uri()}/")
    assert "units/zhengzhou-shuiliju/" in found(ask(page, "水利局"))
    assert {url.partition(":")[0] for url in asked} == {"file"}
    tabs.take_back(page, scripts=True)


def test_a_new_site_under_an_open_page_is_found(tabs: Tabs, river: Path) -> None:
    """The directory of the old site names files that are gone: it is asked for again."""
    page = tabs.lend(scripts=True)
    with served(river) as base:
        page.goto(f"{base}about/")
        directory = next((river / "assets/search").glob("zh-Hans.js")).read_text("utf-8")
        told = json.loads(directory.removeprefix("chronicle.searching.take(").removesuffix(");\n"))
        old: dict[str, Any] = {**told, "shards": "x" * len(told["shards"])}
        answers = iter([f"chronicle.searching.take({json.dumps(old)})", directory])
        page.route(
            "**/zh-Hans.js?*", lambda route: route.fulfill(body=next(answers), content_type="text/javascript")
        )
        with_engine(page, river, base)
        assert ask(page, "水利局")["total"]
    tabs.take_back(page, scripts=True)


REGIONAL = """\
== events/wanglu
name: {zh-Hans: 网络报名, zh-Hant: 網路報名}
summary: {zh-Hans: 居民用网络报名领取口罩。, zh-Hant: 居民用網路報名領取口罩。}
"""


def test_a_regional_word_is_found_in_either_form_and_marked_in_that_of_the_edition(
    tabs: Tabs, tmp_path: Path
) -> None:
    site = built(write(tmp_path, REGIONAL), tmp_path / "site")
    with served(site) as base:
        for script, form in ((Script.HANS, "网络报名"), (Script.HANT, "網路報名")):
            page = tabs.lend(scripts=True)
            page.goto(f"{base}{ROOTS[script]}about/")
            with_engine(page, site, base)
            for query in ("网络报名", "網路報名", "网路报名", "網絡"):
                first = ask(page, query)["results"][0]
                length = len(query)
                assert marked(first["title"], first["titleMarks"]) == [form[:length]]
                assert marked(first["passage"], first["passageMarks"]) == [form[:length]]
            tabs.take_back(page, scripts=True)
