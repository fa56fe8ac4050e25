"""``mkdocs build``: the plugin adapts, ``publish`` does the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from site_builder.build import Options, Published
from site_builder.engine import plugin
from site_builder.engine.plugin import ChroniclePlugin
from site_builder.problems import Location, Outcome, Problem, problem

WRONG = problem("SCH002", Location("content/events/x.yml", 6, 34), nearest=["role"], field="rol")
DOUBTFUL = problem("RUL001", Location("content/events/x.yml", 1, 1))


@dataclass
class Press:
    """Stands in for ``publish``: writes one page, or refuses for its problems."""

    problems: tuple[Problem, ...] = ()
    refuses: bool = False
    calls: list[tuple[Path, Path, bool]] = field(default_factory=list)

    def __call__(
        self, root: Path, *, site_dir: Path, config: Path, options: Options
    ) -> Outcome[Published | None]:
        assert config.parent == root
        self.calls.append((root, site_dir, options.strict))
        if self.refuses:
            return Outcome(None, self.problems)
        site_dir.mkdir(exist_ok=True)
        (site_dir / "index.html").write_text("new", "utf-8")
        return Outcome(Published(site_dir, 1, {}), self.problems)


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Press:
    press = Press()
    monkeypatch.setattr(plugin, "publish", press)
    return press


@pytest.fixture
def config(tmp_path: Path, config_file: Path) -> MkDocsConfig:
    (tmp_path / "mkdocs.yml").write_bytes(config_file.read_bytes())
    content = tmp_path / "content"
    (content / "units").mkdir(parents=True)
    (content / "units" / "x.yml").write_text("name: 花园口镇\n", "utf-8")
    (content / "pages.md").write_text("# 页\n", "utf-8")
    (content / "photo.jpg").write_bytes(b"JPEG")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    config.plugins["chronicle"] = ChroniclePlugin()
    return config


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_mkdocs_build_publishes_the_chronicle_and_nothing_else(config: MkDocsConfig, press: Press) -> None:
    site = Path(config.site_dir)
    build(config)
    assert press.calls == [(site.parent, site, False)]
    assert names(site) == ["index.html"]


def test_the_entry_point_names_this_plugin(config_file: Path) -> None:
    (config_file.parent / "content").mkdir(exist_ok=True)
    assert isinstance(load_config(str(config_file)).plugins["chronicle"], ChroniclePlugin)


def test_strict_and_the_site_folder_reach_publish(config: MkDocsConfig, press: Press, tmp_path: Path) -> None:
    config.strict = True
    config.site_dir = str(tmp_path / "elsewhere")
    build(config)
    assert press.calls == [(tmp_path, tmp_path / "elsewhere", True)]


def test_mkdocs_never_cleans_the_published_site(config: MkDocsConfig, press: Press) -> None:
    site = Path(config.site_dir)
    site.mkdir()
    (site / "old.html").write_text("old", "utf-8")
    press.refuses = True
    press.problems = (WRONG,)
    with pytest.raises(Abort):
        build(config)
    assert names(site) == ["old.html"]
    assert config.site_dir == str(site)


def test_problems_stop_the_command_and_are_told_by_place(
    config: MkDocsConfig, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    press.refuses = True
    press.problems = (WRONG, DOUBTFUL)
    with pytest.raises(Abort) as stopped:
        build(config)
    assert stopped.value.code == 1
    assert str(stopped.value).splitlines() == [
        "content/events/x.yml:1:1: 警告 RUL001: 没有来源",
        "content/events/x.yml:6:34: 错误 SCH002: 未知字段 rol,是否为 role?",
    ]


def test_warnings_are_told_and_do_not_stop(
    config: MkDocsConfig,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    press.problems = (DOUBTFUL,)
    build(config)
    assert "content/events/x.yml:1:1: warning RUL001: no source is named" in caplog.text


def test_several_builds_of_one_configuration(config: MkDocsConfig, press: Press) -> None:
    """As ``mkdocs serve`` does, which also reads the folder between builds."""
    site = config.site_dir
    build(config)
    assert config.site_dir == site
    build(config)
    assert [call[1] for call in press.calls] == [Path(site)] * 2


def test_mkdocs_serve_keeps_the_last_good_site(
    config: MkDocsConfig, press: Press, caplog: pytest.LogCaptureFixture
) -> None:
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    press.refuses = True
    press.problems = (WRONG,)
    build(config)
    assert "SCH002" in caplog.text
    assert names(Path(config.site_dir)) == ["index.html"]
