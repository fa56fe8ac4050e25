"""How every kind of page looks, as grey thumbnails of the first screen of a small site nobody edits.

``python -m pytest tests/browser/test_snapshots.py --renew-snapshots`` makes them anew: look at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from playwright.sync_api import Page

from tests.browser.conftest import served
from tests.browser.pages import KINDS, path_of
from tests.browser.tabs import Open, Tabs, watched

SNAPSHOTS = Path(__file__).with_name("snapshots")
WIDTHS = (390, 1440)
ACROSS = 96
# mean difference of all dots, of 255: other words make up to 1.1; without our style sheet it is 2.7 to 25
TOLERANCE = 2.0
LARGEST = 3_000
SAME_GLYPHS = """() => {
  const drawn = ["纪", "事", "鄭", "州"].map(character => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 40 });
    const context = canvas.getContext("2d");
    context.font = "30px serif";
    context.fillText(character, 5, 30);
    return canvas.toDataURL();
  });
  return new Set(drawn).size < drawn.length;
}"""


@pytest.fixture
def opened(tabs: Tabs, river: Path) -> Iterator[Open]:
    with served(river) as address, watched(tabs, address) as go:
        yield go


def thumbnail(page: Page) -> Image.Image:
    """The first screen in 16 greys, 96 dots wide."""
    page.evaluate("() => document.fonts.ready")
    shot = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("L")
    small = shot.resize((ACROSS, round(shot.height * ACROSS / shot.width)), Image.Resampling.BOX)
    return small.point([value // 17 * 17 for value in range(256)])


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two thumbnails differ where they differ in more than the shape of letters."""
    assert one.size == other.size
    blurred = (each.convert("L").filter(ImageFilter.GaussianBlur(1.5)) for each in (one, other))
    return ImageStat.Stat(ImageChops.difference(*blurred)).mean[0]


def snapshot(kind: str, width: int) -> Path:
    return SNAPSHOTS / f"{kind.replace(' ', '-')}-{width}.png"


def test_this_machine_can_show_chinese(opened: Open) -> None:
    assert not opened().evaluate(SAME_GLYPHS), (
        "no font has Chinese characters: run `python -m tests.browser.find --install`, or install Noto CJK"
    )


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind != "side by side"]
)  # it has one campaign only
def test_pages_look_as_before(opened: Open, river: Path, kind: str, request: pytest.FixtureRequest) -> None:
    page = opened(path_of(kind, river))
    differences = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        now, file = thumbnail(page), snapshot(kind, width)
        if request.config.getoption("--renew-snapshots"):
            file.parent.mkdir(exist_ok=True)
            now.quantize(16).save(file, optimize=True)
        assert file.stat().st_size <= LARGEST
        with Image.open(file) as before:
            differences[width] = round(difference(now, before), 2)
    assert max(differences.values()) <= TOLERANCE, differences


# the rules of the frame come first, those of the pages after it; the pages' own begin with the line length
@pytest.mark.parametrize("lost", ["() => true", "place => place < own", "place => place >= own"])
@pytest.mark.parametrize("kind", ["home", "units", "entry of units", "rules"])
def test_a_page_that_lost_rules_of_its_style_looks_different(
    opened: Open, river: Path, kind: str, lost: str
) -> None:
    page = opened(path_of(kind, river))
    gone = page.evaluate(f"""() => {{
      const {{ sheet }} = document.querySelector("link[rel=stylesheet]");
      const rules = [...sheet.cssRules], own = rules.findIndex(rule => rule.cssText.includes("--measure:"));
      const lost = [...rules.keys()].filter({lost});
      lost.reverse().forEach(place => sheet.deleteRule(place));
      return lost.length;
    }}""")
    assert gone > 100
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        with Image.open(snapshot(kind, width)) as before:
            assert difference(thumbnail(page), before) > TOLERANCE


def test_another_wording_looks_the_same(opened: Open, river: Path) -> None:
    page = opened(path_of("entry of units", river), width=390)
    page.evaluate("""() => document.querySelectorAll("main p, main h1, main dd").forEach(each => {
      if (!each.children.length) each.textContent = each.textContent.replace(/[\\u4e00-\\u9fff]/g, "编");
    })""")
    with Image.open(snapshot("entry of units", 390)) as before:
        assert difference(thumbnail(page), before) <= TOLERANCE
