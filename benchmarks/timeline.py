"""What a timeline of many events costs readers: bytes, and the work of an old phone's processor.

Usage: python -m benchmarks.timeline [--events 10000] [--slowdown 6] [--whole]. The timeline is published by
the stages of every build; Chromium's clock of the main thread tells scripts, layout and style, slowed down by
the DevTools protocol. ``--whole`` measures the same events on one page, as they would stand without parts.
"""

from __future__ import annotations

import argparse
import gzip
import re
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest import mock

from playwright.sync_api import CDPSession, Page, ViewportSize, sync_playwright

from benchmarks.many_events import open_chronicle, publish_timeline, write_chronicle
from benchmarks.static_host import hosted
from site_builder.text import Script
from site_builder.views.timeline_parts import timeline_parts
from tests.browser.find import find_browser
from tests.conftest import ARGUMENTS

PHONE = ViewportSize(width=390, height=800)
SPENT = {
    "ScriptDuration": "scripts",
    "LayoutDuration": "layout",
    "RecalcStyleDuration": "style",
    "TaskDuration": "all",
}
SHIFTS = """globalThis.shifted = 0; new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) globalThis.shifted += hadRecentInput ? 0 : value;
}).observe({ type: "layout-shift", buffered: true });"""


def main() -> None:
    """Print sizes, then what is spent on opening, on the first filter and on reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--slowdown", type=float, default=6)
    parser.add_argument("--whole", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = write_chronicle(Path(folder), chosen.events)
        editions = open_chronicle(root, (Script.HANS,))
        limit = {"whole": chosen.events} if chosen.whole else {}
        with mock.patch.dict(timeline_parts.__kwdefaults__, limit):
            started = time.perf_counter()
            site = publish_timeline(root, editions, root / "site")
            print(f"published in {time.perf_counter() - started:.1f} s")
        tell_sizes(site)
        with hosted(site) as address:
            tell_work(address, chosen.slowdown, in_parts=not chosen.whole)


def tell_sizes(site: Path) -> None:
    """Bytes of the page, of the parts and of what the filters load, as they are and by gzip."""
    files = {
        "/timeline/": [site / "timeline/index.html"],
        "side by side": [site / "timeline/side-by-side/index.html"],
    }
    pages = [page for page in site.glob("timeline/*/index.html") if page not in files["side by side"]]
    scripts = sorted(site.glob("assets/chronicle/timeline/*/*.js"))
    for name in ("index", "texts"):
        files[name] = [script for script in scripts if script.name.startswith(f"{name}.")]
    files["page of a part"] = pages
    files["script of a part"] = [script for script in scripts if not re.match("index|texts", script.name)]
    print(f"{'':18}{'files':>6}{'largest':>10}{'gzip':>9}")
    for name, found in files.items():
        if found:
            largest = max(found, key=lambda file: file.stat().st_size)
            packed = len(gzip.compress(largest.read_bytes(), 9, mtime=0))
            print(f"{name:18}{len(found):6}{largest.stat().st_size:10}{packed:9}")


def tell_work(address: str, slowdown: float, *, in_parts: bool) -> None:
    """Open, filter and read the timeline; milliseconds of the main thread for each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        page = browser.new_page(viewport=PHONE)
        page.set_default_timeout(120_000)
        page.add_init_script(SHIFTS)
        cdp = page.context.new_cdp_session(page)
        cdp.send("Performance.enable")
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        print(f"{'':34}{'wall':>7}{'scripts':>9}{'layout':>8}{'style':>7}{'all':>7}   elements")
        page.goto(f"{address}timeline/")
        page.wait_for_timeout(3000)
        report(page, cdp, "open", {}, 0)
        steps: dict[str, Callable[[], object]] = {
            "first filter (campaign)": lambda: page.locator("select[name=campaign]").select_option("3-city"),
            "second filter (kind)": lambda: page.locator("select[name=category]").select_option("guard"),
            "no filter": lambda: page.locator("button[type=reset]").click(),
            "first text": lambda: page.locator("input[name=q]").fill("冒雨"),
            "another text": lambda: page.locator("input[name=q]").fill("消毒楼道"),
            "no text": lambda: page.locator("button[type=reset]").click(),
        }
        for name, step in steps.items():
            before, said = spent(cdp), page.locator("output").inner_text()
            started = time.perf_counter()
            step()
            page.wait_for_function(
                "said => /\\d/.test(document.querySelector('output').textContent)"
                " && document.querySelector('output').textContent !== said",
                arg=said,
            )
            wall = time.perf_counter() - started
            page.wait_for_timeout(1500)
            report(page, cdp, name, before, wall)
        before, started = spent(cdp), time.perf_counter()
        for _ in range(60):
            page.mouse.wheel(0, 1200)
            page.wait_for_timeout(100)
        report(page, cdp, "read 90 screens (60 x 1200 px)", before, time.perf_counter() - started)
        print(f"layout shift: {page.evaluate('shifted'):.4f}; in parts: {in_parts}")
        browser.close()


def spent(cdp: CDPSession) -> Mapping[str, float]:
    """Milliseconds of the main thread so far."""
    metrics = {each["name"]: each["value"] for each in cdp.send("Performance.getMetrics")["metrics"]}
    return {name: 1000 * metrics[key] for key, name in SPENT.items()}


def report(page: Page, cdp: CDPSession, name: str, before: Mapping[str, float], wall: float) -> None:
    """A line of the table."""
    took = {key: value - before.get(key, 0) for key, value in spent(cdp).items()}
    elements = page.evaluate("document.querySelectorAll('*').length")
    print(
        f"{name:34}{1000 * wall:7.0f}{took['scripts']:9.0f}{took['layout']:8.0f}{took['style']:7.0f}"
        f"{took['all']:7.0f}   {elements}"
    )


if __name__ == "__main__":
    main()
