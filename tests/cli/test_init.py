from __future__ import annotations

from pathlib import Path

from site_builder.build import check
from tests.cli.conftest import Run, process


def test_a_start_that_builds(tmp_path: Path) -> None:
    """The one whole run: a new chronicle, checked and built with the real frame, as an editor does it."""
    done = process("init", "我的 纪事", cwd=tmp_path, PYTHONUTF8="1")
    assert done.returncode == 0, done.stderr.decode()
    assert "已新建:我的 纪事\n接着:cd '我的 纪事' && chronicle serve" in done.stdout.decode()
    root = tmp_path / "我的 纪事"
    assert process("check", "--strict", cwd=root).returncode == 0
    built = process("build", cwd=root, PYTHONUTF8="1")
    assert built.returncode == 0, built.stderr.decode()
    assert f"已发布:{root / 'site'}(zh-Hans " in built.stdout.decode()
    page = (root / "site" / "zh-hant" / "units" / "shuiwuju" / "index.html").read_text("utf-8")
    assert '<html lang="zh-Hant"' in page
    assert "某區水務局" in page
    assert (root / ".gitignore").is_file()
    assert not (root / "gitignore.txt").exists()


def test_the_start_has_no_problems_at_all(tmp_path: Path, run: Run) -> None:
    assert run("init", tmp_path / "new").exit_code == 0
    assert check(tmp_path / "new") == ()


def test_an_empty_folder_will_do_even_a_repository(tmp_path: Path, run: Run) -> None:
    for name in ("empty", "repository", "finder"):
        (tmp_path / name).mkdir()
    (tmp_path / "repository" / ".git").mkdir()
    (tmp_path / "finder" / ".DS_Store").write_bytes(b"")
    for name in ("empty", "repository", "finder"):
        assert run("init", tmp_path / name).exit_code == 0
        assert (tmp_path / name / "mkdocs.yml").is_file()


def test_nothing_is_ever_replaced(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mine.txt").write_text("我的", "utf-8")
    result = run("init", tmp_path)
    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
