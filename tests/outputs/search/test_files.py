"""The files of the search: the same bytes whatever the order, nothing that is not public, of bounded size."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.outputs.search import search_files
from site_builder.outputs.search.files import CHUNK, FOLDER
from site_builder.outputs.search.postings import NAME_STEP, encode
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.pages import pages
from site_builder.views.search import FACETS, SearchEdition, SearchRecord, search_edition
from tests.chronicles import edition, site_edition


@pytest.fixture(scope="module")
def river() -> list[SearchEdition]:
    of = [site_edition("river", script=script) for script in Script]
    return [search_edition(each, pages(each)) for each in of]


def test_nothing_that_is_withheld_is_in_the_index_in_any_form(river: list[SearchEdition]) -> None:
    for path, data in search_files(river).items():
        text = data.decode()
        assert not re.search("密号|密號|mihao", text), path
        assert not re.search("mi'hao", text), path


def test_the_same_chronicle_gives_the_same_bytes_in_any_order(river: list[SearchEdition]) -> None:
    backwards = [replace(each, records=each.records[::-1]) for each in river]
    assert search_files(backwards) == search_files(river)
    assert search_files(river) == search_files(river)


def test_postings_stand_once_for_both_scripts(river: list[SearchEdition]) -> None:
    both, one = search_files(river), search_files(river[:1])
    shared = {path for path in both if path.count("/") == 2 and Script.HANT not in path}
    assert f"{FOLDER}zh-Hans.js" in shared
    assert len(shared) == len([path for path in one if path.count("/") == 2])


def test_names_are_hashes_of_what_files_hold(river: list[SearchEdition]) -> None:
    files = search_files(river)
    assert {path for path in files if not re.search(r"/[a-z2-7]{8}\.js$", path)} == {
        f"{FOLDER}zh-Hans.js",
        f"{FOLDER}zh-Hant.js",
    }
    changed = [
        replace(each, records=(replace(each.records[0], scope="别处"), *each.records[1:])) for each in river
    ]
    again = search_files(changed)
    assert all(again[path] == data for path, data in files.items() if path in again and path.count("/") == 3)


def test_parts_stay_small_however_much_there_is() -> None:
    text = "".join(chr(0x4E00 + number * 7 % 6000) for number in range(4000))
    entries = "".join(f"== events/e{n}\nname: 事件{n}\nbody: {text[n * 60 :][:400]}\n" for n in range(60))
    of = edition(entries)
    files = search_files([search_edition(of, pages(of))])
    shards = [data for path, data in files.items() if path.count("/") == 2 and "zh-Hans" not in path]
    assert len(shards) > 1
    assert max(len(gzip.compress(data)) for data in shards) < 60_000


def test_a_chronicle_without_entries_has_an_empty_index() -> None:
    of = edition("")
    files = search_files([search_edition(of, pages(of))])
    assert '"count":0' in files[f"{FOLDER}zh-Hans.js"].decode()


def test_what_the_browser_counts_with_is_what_the_files_are_written_with() -> None:
    engine = Path(__file__).parents[3] / "theme" / "static" / "search"
    told = {
        name: int(value)
        for script in sorted(engine.glob("*.js"))
        for name, value in re.findall(
            r"^  const ([A-Z_]+) = ([0-9]+);", script.read_text("utf-8"), re.MULTILINE
        )
    }
    base = next(number for number in range(2, 100) if len(encode([number])) == 2)
    of = edition("== units/a\nname: 甲\n")
    directory = search_files([search_edition(of, pages(of))])[f"{FOLDER}zh-Hans.js"].decode()
    columns = re.search('"columns":"([^"]+)"', directory)
    assert columns is not None
    written = {"CHUNK": CHUNK, "NAME_STEP": NAME_STEP, "BASE": base, "HASH": len(columns[1])}
    assert {name: told[name] for name in written} == written


def test_no_separator_of_lines_ends_a_string() -> None:
    of = edition("")
    record = SearchRecord(
        "units/a/", Kind.UNIT, ("甲",), "", "", (2,), ("乙\u2028丙",), dict.fromkeys(FACETS, ())
    )
    whole = replace(search_edition(of, pages(of)), records=(record,))
    assert not any("\u2028" in data.decode() for data in search_files([whole]).values())
