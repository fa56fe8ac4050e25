"""Takes the picture in README.md from the sample chronicle: ``python docs/images/take.py``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from site_builder.build import Options
from site_builder.engine.publish import publish
from tests.browser.find import find_browser

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHOTS = (("index.html", 1280, 820), ("zh-hant/units/zhengzhou-shuiliju/index.html", 380, 820))
GAP = 24


def main() -> None:
    """Write ``sample.png``: the home page in simplified beside a unit page on a phone in traditional."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        publish(ROOT, site_dir=Path(folder, "site"), options=Options(offline=True))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        shots = [
            shoot(browser, Path(folder, "site", page), width, height, Path(folder, f"{width}.png"))
            for page, width, height in SHOTS
        ]
        browser.close()
        picture = Image.new("RGB", (sum(shot.width for shot in shots) + GAP, shots[0].height), "#8a8375")
        place = 0
        for shot in shots:
            picture.paste(shot, (place, 0))
            place += shot.width + GAP
        picture.quantize(128).save(HERE / "sample.png", optimize=True)


def shoot(browser: Browser, page: Path, width: int, height: int, to: Path) -> Image.Image:
    """A screenshot of ``page``."""
    context = browser.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.screenshot(path=to)
    return Image.open(to).convert("RGB")


if __name__ == "__main__":
    main()
