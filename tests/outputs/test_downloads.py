"""Files to take away: bytes that spreadsheets, programs and editors open without a question."""

from __future__ import annotations

import csv
import io
import json

import pytest

from site_builder.outputs.downloads import csv_file, harmless, json_file, text_file


def test_a_table_has_a_mark_and_the_line_ends_of_rfc_4180() -> None:
    assert csv_file(["数", "注"], [["1", "甲"]]) == b"\xef\xbb\xbf" + "数,注\r\n1,甲\r\n".encode()


def test_commas_quotes_and_line_breaks_come_back_as_they_were() -> None:
    row = ['a,b"c', "一\n二\r\n三", "", " 空 ", "「；」"]
    text = csv_file(["a", "b", "c", "d", "e"], [row]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == row


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("http://x","y")',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u3000=1",
        "＝1",
        "-",
        "=",
        "-5人",
        "+٣",
    ],
)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "-5", "+5", "-3.6", "50%", "-1.5%", "15700", "甲=乙", "2020-02-05", "'=1"]
)
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_headings_are_guarded_too() -> None:
    assert csv_file(["=1"], []).decode("utf-8-sig") == "'=1\r\n"


def test_json_is_readable_utf_8_in_the_order_given() -> None:
    data = json_file({"乙": [1, 0.5], "甲": ({"a": "户"},)})
    assert json.loads(data) == {"乙": [1, 0.5], "甲": [{"a": "户"}]}
    assert data.decode("utf-8").startswith('{\n "乙": [\n')
    assert data.endswith(b"}\n")


def test_what_json_cannot_hold_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_file({"a": float("nan")})


def test_a_text_ends_its_lines_as_windows_does() -> None:
    assert text_file("一\n二\r\n三\n\n") == b"\xef\xbb\xbf" + "一\r\n二\r\n三\r\n".encode()
