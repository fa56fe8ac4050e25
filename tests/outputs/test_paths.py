from __future__ import annotations

import pytest

from site_builder.outputs.paths import checked


def paths(*given: str) -> list[str]:
    return [path for path, _ in checked((path, b"") for path in given)]


def test_usual_paths_pass_in_order() -> None:
    given = [
        "index.html",
        ".nojekyll",
        "units/a/index.html",
        "units/b/index.html",
        "图片/水利局.webp",
        "console.js",
    ]
    assert paths(*given) == given


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "/etc/passwd", "a//b", "a/", "./a", "a/.", "../a", "a/../b"),
        *("a\\b", "C:/a", "c:a", "a\0b", "a\nb", "a*b", "a?b", "a|b", 'a"b', "<a>"),
        *(
            "a.",
            "a ",
            "a./b",
            "con",
            "CON",
            "Con.html",
            "aux/a.html",
            "nul.tar.gz",
            "com1",
            "LPT9.txt",
            "COM¹",
            "con .txt",
        ),
        *("conin$", "x" * 256, "水" * 86),
    ],
)
def test_paths_some_system_refuses(path: str) -> None:
    with pytest.raises(ValueError, match="path"):
        paths(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("units/a.html", "Units/b.html"),
        ("stra\N{LATIN SMALL LETTER SHARP S}e", "STRASSE"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("a", "a/index.html"),
        ("a/index.html", "a"),
        ("A", "a/b/index.html"),
        ("a/b/c", "a/B"),
    ],
)
def test_paths_that_cannot_stand_together(one: str, other: str) -> None:
    with pytest.raises(ValueError, match=r"clashes|both"):
        paths(one, other)
