from __future__ import annotations

from pathlib import Path

from site_builder.assembly import (
    STYLE,
    check_links,
    entrance,
    make_pictures,
    redirects,
    render_all,
    sitemap_files,
    static_files,
    theme_files,
    versioned,
    with_downloads,
)
from site_builder.editions import chrome, frame
from site_builder.render.pages import EditionRoot
from site_builder.render.shell import ShellSet
from site_builder.text import Script
from site_builder.views.shapes import Picture
from tests.chronicles import edition, graph, key, site_edition
from tests.frames import FRAME_STYLE, plain_shells, shell_of
from tests.html import only
from tests.photos import photo

HANS, HANT = EditionRoot(Script.HANS, ""), EditionRoot(Script.HANT, "zh-hant/")
PHOTO = "== images/photo\nname: 桥头\nfile: photo.jpg\n"


def images(root: Path) -> Path:
    folder = root / "content" / "images"
    folder.mkdir(parents=True)
    return folder


def test_a_picture_is_shown_in_its_widths_with_one_to_fall_back_on(tmp_path: Path) -> None:
    (images(tmp_path) / "photo.jpg").write_bytes(photo(1200, 800))
    made = make_pictures(tmp_path, graph(PHOTO + "== images/caption\nname: 只有说明\n"))
    assert made.problems == ()
    assert made.value.shown == {
        key("images/photo"): Picture(
            sources=(
                ("images/photo/480.webp", 480),
                ("images/photo/960.webp", 960),
                ("images/photo/1200.webp", 1200),
            ),
            fallback="images/photo/960.jpg",
            width=960,
            height=640,
        )
    }
    assert set(made.value.files) == {
        "images/photo/480.webp",
        "images/photo/960.webp",
        "images/photo/1200.webp",
        "images/photo/960.jpg",
    }


def test_a_damaged_picture_is_not_shown(tmp_path: Path) -> None:
    (images(tmp_path) / "photo.jpg").write_bytes(photo()[:2000])
    made = make_pictures(tmp_path, graph(PHOTO))
    assert (made.value.shown, made.value.files) == ({}, {})
    assert [(found.code, str(found.location)) for found in made.problems] == [
        ("PRJ002", "content/images/photo.yml:2:7")
    ]


def test_the_picture_of_an_entry_that_is_not_public_is_not_even_read(tmp_path: Path) -> None:
    made = make_pictures(tmp_path, graph(PHOTO + "status: draft\n"))
    assert (made.value.files, made.problems) == ({}, ())


def test_pages_are_the_same_from_one_process_and_from_two() -> None:
    entries = "".join(f"== units/u{number}\nname: 单位{number}\n" for number in range(70))
    of = edition(entries)
    around = frame(of, HANS, (HANS, HANT), plain_shells([chrome(of, HANS)]))
    one, _ = render_all(of, around, 1)
    assert list(render_all(of, around, 2)[0].items()) == list(one.items())
    assert "units/u69/index.html" in one


def test_old_addresses_of_public_entries_only() -> None:
    of = edition("""
    == units/new
    name: 甲局
    formerly: [old, older]
    == units/hidden
    name: 乙局
    formerly: [secret]
    status: draft
    """)
    assert set(redirects(of, HANS)) == {"units/old/index.html", "units/older/index.html"}
    assert set(redirects(of, HANT)) == {"zh-hant/units/old/index.html", "zh-hant/units/older/index.html"}


def test_an_entrance_only_where_nothing_stands_at_the_root() -> None:
    of = edition("", script=Script.HANT)
    assert entrance((HANS, HANT), (edition(""), of)) == {}
    (front,) = entrance((HANT,), (of,)).values()
    assert only(front, "a").attributes["href"] == "zh-hant/"


def test_our_files_carry_their_hash_and_the_shells_ask_for_them() -> None:
    home = shell_of(f'<link href="[[chronicle:base]]/{STYLE}">{STYLE}[[chronicle:body]]')
    frames = ShellSet({(Script.HANS, "home"): home}, {FRAME_STYLE: b"frame {}", "assets/theme.css": b"a {}"})
    static = static_files(frames)
    (name,) = [path for path in static if path.endswith(".css") and path.startswith("assets/chronicle/")]
    assert name != STYLE
    assert static[name] == b"frame {}" + theme_files()["chronicle.css"]
    assert static["assets/theme.css"] == b"a {}"
    page = versioned(frames, static).shells[Script.HANS, "home"].fill({"base": ".", "body": STYLE})
    assert page == f'<link href="./{name}">{name}{STYLE}'


def test_a_changed_file_gets_another_name() -> None:
    names = [
        set(static_files(ShellSet({}, {FRAME_STYLE: content})))
        for content in (b"body {}", b"body {}", b"body { margin: 0 }")
    ]
    assert names[0] == names[1]
    assert len(names[0] ^ names[2]) == 2


def test_a_sitemap_names_every_public_page_in_both_scripts() -> None:
    assert sitemap_files((site_edition("river"),), (HANS, HANT)) == {}
    of = edition("== units/a\nname: 甲\n", settings="name: 纪事\nsummary: 纪事\nurl: https://example.org/h\n")
    files = sitemap_files((of,), (HANS, HANT))
    assert set(files) == {"sitemap.xml", "robots.txt"}
    text = files["sitemap.xml"].decode()
    for path in ("", "units/a/", "rules/", "events/", "data/"):
        assert f"<loc>https://example.org/h/{path}</loc>" in text
        assert f"<loc>https://example.org/h/zh-hant/{path}</loc>" in text


def test_links_and_requests_of_pages_and_styles_are_checked() -> None:
    pages = {"index.html": '<a href="nosuch/">甲</a><a href="javascript:x()">乙</a>', "a/index.html": ""}
    styles = {"assets/a.css": b"a { background: url(https://foreign.example/x.png) }"}
    found = check_links(pages, styles, None)
    assert [(each.code, each.values["target"]) for each in found] == [
        ("OUT001", "nosuch/"),
        ("OUT002", "javascript:x()"),
        ("OUT003", "https://foreign.example/x.png"),
    ]
    inside = {"index.html": '<a href="https://example.org/h/a/">甲</a>', "a/index.html": ""}
    assert check_links(inside, {}, "https://example.org/h") == ()


def test_every_edition_has_its_own_files_to_take_away_and_its_page_lists_them() -> None:
    for script, place in ((Script.HANS, HANS), (Script.HANT, HANT)):
        of, made = with_downloads(site_edition("river", script=script), place)
        names = [download.link.note for download in of.downloads]
        assert sorted(made) == sorted(f"{place.folder}data/{name}" for name in names)
        assert len(names) == 7
        heading = made[f"{place.folder}data/figures.csv"].decode("utf-8-sig").splitlines()[0]
        assert heading.startswith({Script.HANS: "行动,条目类别,", Script.HANT: "行動,條目類別,"}[script])


def test_files_to_take_away_are_the_same_bytes_every_time() -> None:
    once, again = (with_downloads(site_edition("river"), HANS)[1] for _ in range(2))
    assert list(once.items()) == list(again.items())
