"""What holds for all the source: imports go one way, libraries keep to their place, everything is small."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.chronicles import ROOT

PACKAGE = ROOT / "site_builder"
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300  # lines that are not blank
CATALOGUES = {"messages.py"}  # one table, which nobody reads from top to bottom

# Each outside library with the only modules (or folders) that may import it.
HOMES = {
    "opencc": ("localise/convert.py",),
    "ahocorasick_rs": ("localise/matcher.py",),
    "rjieba": ("localise/segment.py",),
    "pypinyin": ("localise/pinyin.py",),
    "unicodedataplus": ("localise/strokes.py",),
    "PIL": ("outputs/images.py",),
    "numpy": ("outputs/search/",),
    "yaml": ("load/",),
    "pydantic": ("schema/",),
    "pydantic_core": ("schema/",),
    "mkdocs": ("engine/",),
    "material": ("engine/",),
    "markdown": ("render/prose.py",),
    "nh3": ("render/prose.py",),
    "tinycss2": ("engine/stylesheet.py",),
    "jinja2": ("render/", "engine/"),
    "markupsafe": ("render/", "engine/"),
    "click": ("cli/",),
    "rich": ("cli/",),
}


@cache
def modules() -> dict[str, ast.Module]:
    """The source of every module by its path in the package."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def imported(module: ast.Module) -> Iterator[str]:
    """The first part of the name of everything a module imports, at its top or within a function."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of ``folder``'s pyproject.toml against the package there."""
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_imports_go_one_way() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("load/values.py", "from site_builder.views import pages"),
        ("views/unit.py", "from site_builder.render import prose"),
        ("localise/names.py", "from site_builder.graph import compose"),
        ("render/prose.py", "import mkdocs"),
    ],
)
def test_a_backward_import_breaks_the_contracts(tmp_path: Path, module: str, line: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "site_builder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "site_builder" / module
    planted.write_text(f"{planted.read_text('utf-8')}\n{line}\n", "utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout


@pytest.mark.parametrize("library", HOMES)
def test_an_outside_library_stays_in_its_place(library: str) -> None:
    users = [path for path, module in modules().items() if library in imported(module)]
    assert [path for path in users if not path.startswith(HOMES[library])] == []


def test_no_outside_library_is_without_a_place() -> None:
    known = {"site_builder", *sys.stdlib_module_names, *HOMES}
    for path, module in modules().items():
        assert set(imported(module)) <= known, path


def test_modules_are_small() -> None:
    lines = {path: (PACKAGE / path).read_text("utf-8").splitlines() for path in modules()}
    sizes = {path: sum(bool(line.strip()) for line in lines[path]) for path in lines}
    assert {
        path: size for path, size in sizes.items() if size > LONGEST_MODULE and path not in CATALOGUES
    } == {}


def test_functions_are_short() -> None:
    long = {
        f"{path}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path, module in modules().items()
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    }
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_owns() -> None:
    for path, module in modules().items():
        assert (ast.get_docstring(module) or "").strip(), path
