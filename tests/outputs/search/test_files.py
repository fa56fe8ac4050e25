"""The files of the search: the same bytes whatever the order, nothing that is not public, of bounded size."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import pytest

from site_builder.outputs.search import search_files
from site_builder.outputs.search.files import FOLDER
from site_builder.text import Script
from site_builder.views.pages import pages
from site_builder.views.search import SearchEdition, search_edition
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
