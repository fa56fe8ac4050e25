"""The script of names for the page 404: what it holds, what it leaves out, what it weighs."""

from __future__ import annotations

import json
import zlib
from typing import Any

from site_builder.text import Script
from site_builder.views.nearest import HEAVIEST, names_file
from site_builder.views.page_shapes import MissingView
from site_builder.views.site_pages import missing_page
from tests.chronicles import edition, site_edition


def told(data: bytes) -> Any:
    text = data.decode()
    assert text.startswith("globalThis.chronicleNames = ")
    return json.loads(text.removeprefix("globalThis.chronicleNames = ").removesuffix(";\n"))


def test_every_public_entry_is_named_in_the_script_of_the_edition() -> None:
    of = edition(
        "== units/b\nname: 东街\n== units/a\nname: 甲局\n== people/c\nname: 某\n", script=Script.HANT
    )
    assert told(names_file(of).data) == {"units": "a\t甲局\nb\t東街", "people": "c\t某"}


def test_nothing_that_is_not_public_is_named() -> None:
    assert "mihao" not in names_file(site_edition("river")).data.decode()


def test_the_page_asks_for_the_file_by_a_name_that_changes_with_it() -> None:
    one, other = edition("== units/a\nname: 甲\n"), edition("== units/a\nname: 乙\n")
    view = missing_page(one).content
    assert isinstance(view, MissingView)
    assert view.names == names_file(one).path != names_file(other).path


def test_no_name_ends_the_script() -> None:
    data = names_file(edition('== units/a\nname: "</script>\'甲\\\\n乙"\n')).data
    assert data.decode().count("\n") == 1
    assert told(data) == {"units": "a\t</script>'甲\\n乙"}


def test_of_a_large_chronicle_the_last_kinds_are_left_out() -> None:
    units = "".join(f"== units/u{n * 7919 % 99991}-{n}\nname: 第{n * 31337}号单位\n" for n in range(1500))
    places = "".join(f"== images/i{n * 7907 % 99991}-{n}\nname: 图{n * 7349 * 7351}\n" for n in range(6000))
    data = names_file(edition(units + places)).data
    assert set(told(data)) == {"units"}
    assert len(zlib.compress(data)) <= HEAVIEST
