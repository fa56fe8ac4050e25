"""The whole pipeline with a plain frame: what is published, what forbids it, and what never gets out."""

from __future__ import annotations

import datetime
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.build import Options, Published, build, check
from site_builder.outputs.publish import PublicationRefused
from site_builder.problems import Outcome, Problem, Severity
from site_builder.text import Script
from tests.chronicles import ROOT, SETTINGS, TODAY, copy_site, write
from tests.frames import plain_shells
from tests.html import elements, only
from tests.photos import photo, secrets

SMALL = """
    == units/water
    name: 水利局
    == units/east
    name: 东街社区
    == images/photo
    name: 桥头
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of three entries that may be changed."""
    return write(tmp_path / "small", SMALL)


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A whole chronicle published at an address, to look at."""
    root = copy_site("river", tmp_path_factory.mktemp("river") / "river")
    settings = root / "content" / "chronicle.yml"
    settings.write_text(settings.read_text("utf-8") + "url: https://river.example/h\n", "utf-8")
    outcome = made(root)
    assert outcome.value is not None, codes(outcome.problems)
    return outcome.value


def made(root: Path, **options: object) -> Outcome[Published | None]:
    return build(root, plain_shells, options=Options(today=TODAY, **options))  # type: ignore[arg-type]


def published(root: Path, **options: object) -> Path:
    outcome = made(root, **options)
    assert outcome.value is not None, codes(outcome.problems)
    return outcome.value.site_dir


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [found.code for found in problems if found.severity is not Severity.NOTE]


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def add(root: Path, path: str, text: str) -> None:
    (root / "content" / path).write_text(text, "utf-8")


def test_both_scripts_stand_side_by_side(river: Published) -> None:
    site = river.site_dir
    assert (site.name, river.files + 1) == ("site", len(files(site)))  # and the mark of a published folder
    own = {
        path for path in files(site) if path.endswith(("index.html", "feed.xml")) or path.startswith("data/")
    }
    hans = {path for path in own if not path.startswith("zh-hant/")}
    hant = {path.removeprefix("zh-hant/") for path in files(site) if path.startswith("zh-hant/")}
    assert hans == hant - {"404.html"}
    assert {"data/figures.csv", "data/events.schema.json", "data/README.txt"} <= hans
    assert only(page(site, "units/water"), "html").attributes["lang"] == "zh-Hans"
    assert only(page(site, "zh-hant/units/water"), "html").attributes["lang"] == "zh-Hant"
    assert only(page(site, "zh-hant/units/east"), "h1").text == "東街社區"
    assert river.pages[Script.HANS] == river.pages[Script.HANT]


def test_names_that_an_editor_confirmed_stay_so_everywhere(river: Published) -> None:
    assert "鍾雲" in page(river.site_dir, "zh-hant/people/zhong")
    assert "鍾雲 攝" in page(river.site_dir, "zh-hant/images/photo")


def test_the_default_script_is_at_the_root(tmp_path: Path) -> None:
    site = published(write(tmp_path, SMALL, f"{SETTINGS}default_script: zh-Hant\n"))
    assert only(page(site, "units/east"), "html").attributes["lang"] == "zh-Hant"
    assert only(page(site, "zh-hans/units/east"), "html").attributes["lang"] == "zh-Hans"


def test_the_default_script_alone_is_the_whole_site(small: Path) -> None:
    site = published(small, scripts=(Script.HANS,))
    assert "units/water/index.html" in files(site)
    assert not [path for path in files(site) if path.startswith("zh-hant")]
    assert not [
        e for e in elements(page(site, "units/water"), "link") if e.attributes.get("rel") == "alternate"
    ]


def test_the_other_script_alone_keeps_its_place_behind_an_entrance(small: Path) -> None:
    site = published(small, scripts=(Script.HANT,))
    assert [path for path in files(site) if path.endswith(".html") and not path.startswith("zh-hant/")] == [
        "index.html"
    ]
    front = page(site, "")
    assert only(front, "meta", **{"http-equiv": "refresh"}).attributes["content"] == "0; url=zh-hant/"
    assert only(front, "a").text == "試驗紀事"


def test_a_stale_page_is_gone_after_the_next_build(small: Path) -> None:
    site = published(small)
    (small / "content" / "units" / "east.yml").unlink()
    assert published(small) == site
    assert {"units/water/index.html", "zh-hant/units/water/index.html"} <= set(files(site))
    assert not [path for path in files(site) if "east" in path]


BROKEN = {
    "an unknown field": ("units/new.yml", "name: 新\nnosuch: 1\n", "SCH002"),
    "a reference that leads nowhere": ("units/new.yml", "name: 新\nparents: nosuch\n", "REF001"),
    "damaged YAML": ("units/new.yml", "name: '新\n", "LOA013"),
    "a missing picture": ("images/new.yml", "name: 新\nfile: nosuch.jpg\n", "PRJ001"),
    "a link to a missing page": ("units/new.yml", "name: 新\nbody: 见[此](../nosuch/)\n", "OUT001"),
    "a link to a missing anchor": ("units/new.yml", "name: 新\nbody: 见[此](../water/#nosuch)\n", "OUT001"),
    "a link beyond the site": ("units/new.yml", "name: 新\nbody: 见[此](../../../../x)\n", "OUT001"),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_what_is_wrong_forbids_publication_and_leaves_the_old_site(small: Path, mistake: str) -> None:
    before = files(published(small))
    path, text, code = BROKEN[mistake]
    add(small, path, text)
    outcome = made(small)
    assert outcome.value is None
    assert code in codes(outcome.problems)
    assert files(small / "site") == before


def test_without_an_old_site_nothing_at_all_is_written(small: Path) -> None:
    add(small, "units/new.yml", "nosuch: 1\n")
    before = sorted(path.name for path in small.iterdir())
    assert made(small).value is None
    assert sorted(path.name for path in small.iterdir()) == before


def test_a_broken_link_is_told_with_the_nearest_page(small: Path) -> None:
    add(small, "units/new.yml", "name: 新\nbody: 见[此](../watre/)\n")
    outcome = made(small, scripts=(Script.HANS,))
    (problem,) = [found for found in outcome.problems if found.code == "OUT001"]
    assert problem.values["target"] == "units/watre/"
    assert "units/water/" in problem.nearest
    assert problem.location.path == "units/new/index.html"


def test_warnings_forbid_publication_only_when_strict(small: Path) -> None:
    assert set(codes(made(small).problems)) == {"RUL001"}
    outcome = made(small, strict=True)
    assert outcome.value is None
    assert "RUL001" in codes(outcome.problems)


def test_a_missing_project_is_a_problem(tmp_path: Path) -> None:
    outcome = made(tmp_path)
    assert outcome.value is None
    assert codes(outcome.problems) == ["PRJ001"]
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_the_content_is_never_replaced(small: Path) -> None:
    for folder in ("content", "content/site", "."):
        with pytest.raises(PublicationRefused):
            build(small, plain_shells, small / folder, options=Options(today=TODAY))
    assert (small / "content" / "chronicle.yml").is_file()


def test_old_addresses_lead_on(river: Published) -> None:
    for folder in ("", "zh-hant/"):
        old = page(river.site_dir, f"{folder}units/shuiliju")
        assert only(old, "meta", **{"http-equiv": "refresh"}).attributes["content"] == "0; url=../water/"
        assert only(old, "a").attributes["href"] == "../water/"
        assert only(old, "a").text == "水利局（某市）"


def test_pictures_are_published_without_what_they_tell_in_secret(river: Published) -> None:
    assert {"Artist", "GPSInfo", "comment"} <= set(secrets(photo()))
    pictures = {
        path: data for path, data in files(river.site_dir).items() if path.startswith("images/photo/")
    }
    assert {path: secrets(data) for path, data in pictures.items() if not path.endswith(".html")} == {
        "images/photo/480.webp": [],
        "images/photo/600.webp": [],
        "images/photo/600.jpg": [],
    }
    for folder, up in (("", "../../"), ("zh-hant/", "../../../")):
        shown = only(page(river.site_dir, f"{folder}images/photo"), "img")
        assert shown.attributes["src"] == f"{up}images/photo/600.jpg"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../../../secret.jpg", "SCH010"),
        ("/etc/hostname", "SCH010"),
        ("..", "SCH010"),
        (".", "SCH010"),
        ("sub/photo.jpg", "SCH010"),
        ("'..\\photo.jpg'", "SCH010"),
        ("'C:photo.jpg'", "SCH010"),
        ("chronicle.yml", "PRJ001"),
        ("nosuch.jpg", "PRJ001"),
        ("photo.yml", "PRJ002"),
        ("x" * 300, "PRJ002"),
        ("link.jpg", "PRJ001"),
    ],
)
def test_a_picture_comes_from_its_folder_and_nowhere_else(small: Path, name: str, code: str) -> None:
    (small.parent / "secret.jpg").write_bytes(photo())
    (small / "content" / "images" / "link.jpg").symlink_to(small.parent / "secret.jpg")
    add(small, "images/new.yml", f"name: 新\nfile: {name}\n")
    (found,) = [each for each in check(small, today=TODAY) if each.severity is Severity.ERROR]
    assert (found.code, found.location.path, found.location.line) == (code, "content/images/new.yml", 2)


def test_a_picture_that_may_not_be_read_is_a_problem(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "content" / "images" / "photo.jpg").write_bytes(photo())
    add(small, "images/photo.yml", "name: 桥头\nfile: photo.jpg\n")
    assert codes(check(small, today=TODAY)) == ["RUL001"] * 3

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (found,) = [each for each in check(small, today=TODAY) if each.severity is Severity.ERROR]
    assert (found.code, found.values["reason"]) == ("PRJ002", "@file_denied")


def _everything(site: Path) -> Iterator[tuple[str, str]]:
    for path, data in files(site).items():
        yield path, path
        if path.endswith((".html", ".js", ".css", ".csv", ".json", ".xml", ".txt", "chronicle")):
            yield path, data.decode("utf-8")
        else:
            yield path, data.decode("latin-1")


def test_nothing_that_is_not_public_is_in_any_file_or_name(river: Published) -> None:
    for path, text in _everything(river.site_dir):
        for secret in ("mihao", "密号", "密號"):
            assert secret not in text, path


def test_an_embargo_ends_as_its_day_begins(small: Path) -> None:
    add(small, "units/new.yml", "name: 新\nembargo: 2026-12-01\n")
    for day, is_shown in ((datetime.date(2026, 11, 30), False), (datetime.date(2026, 12, 1), True)):
        outcome = build(small, plain_shells, options=Options(today=day))
        assert outcome.value is not None
        assert (outcome.value.site_dir / "units" / "new").exists() is is_shown


def test_without_a_day_given_it_is_today() -> None:
    assert abs(Options().day - datetime.datetime.now(datetime.UTC).date()) <= datetime.timedelta(days=1)


def test_with_an_address_there_is_a_sitemap(river: Published, small: Path) -> None:
    sitemap = (river.site_dir / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://river.example/h/zh-hant/units/water/</loc>" in sitemap
    assert "404" not in sitemap
    assert "shuiliju" not in sitemap
    assert "sitemap.xml" not in files(published(small))


def test_our_styles_and_scripts_carry_their_hash(river: Published) -> None:
    site = river.site_dir
    asked = [
        e.attributes["href"] for e in elements(page(site, ""), "link") if e.attributes["rel"] == "stylesheet"
    ]
    asked.append(only(page(site, ""), "script", type="module").attributes["src"])
    for address in asked:
        path = site / address
        assert hashlib.sha256(path.read_bytes()).hexdigest()[:8] in path.name
    assert len(asked) == 2
    assert "assets/theme.txt" in files(site)


def test_a_check_finds_the_same_problems_and_writes_nothing(small: Path) -> None:
    add(small, "units/new.yml", "name: 新\nnosuch: 1\n")
    before = sorted(small.rglob("*"))
    assert codes(check(small, today=TODAY)) == codes(made(small).problems)
    assert sorted(small.rglob("*")) == before


def test_an_empty_chronicle_makes_a_site(tmp_path: Path) -> None:
    site = published(write(tmp_path, ""))
    assert only(page(site, ""), "h1").text == "试验纪事"
    assert {"404.html", "timeline/index.html", "units/index.html", "zh-hant/index.html"} <= set(files(site))


def test_two_builds_give_the_same_bytes_whatever_the_number_of_processes(tmp_path: Path) -> None:
    root = copy_site("river", tmp_path / "river")
    first = files(published(root))
    assert files(published(root)) == first
    assert files(published(root, jobs=2)) == first


_DIGEST = """
import hashlib, pathlib, sys
from site_builder.build import Options, build
from tests.chronicles import TODAY
from tests.frames import plain_shells

if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1])
    outcome = build(root, plain_shells, options=Options(today=TODAY))
    digest = hashlib.sha256()
    for path in sorted(outcome.value.site_dir.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(root).as_posix().encode() + b"\\0" + path.read_bytes())
    print(digest.hexdigest())
"""


def test_neither_hashes_nor_the_clock_nor_the_locale_show(tmp_path: Path) -> None:
    root = copy_site("river", tmp_path / "river")
    digests = set()
    for seed, zone, locale in (
        ("0", "UTC", "C.UTF-8"),
        ("4242", "Asia/Shanghai", "C"),
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run(
            [sys.executable, "-c", _DIGEST, str(root)],
            capture_output=True,
            check=True,
            env=environment,
            cwd=ROOT,
        )
        digests.add(done.stdout)
    assert len(digests) == 1
