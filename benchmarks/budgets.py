"""What pages of every kind of the sample weigh and shift, beside what they may: ``make bench``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from benchmarks.static_host import hosted
from benchmarks.weight import budget_of, shift_allowed, weight_of
from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.text import Script
from tests.browser.find import find_browser
from tests.browser.pages import KINDS, ROOTS, path_of
from tests.conftest import ARGUMENTS

ROOT = Path(__file__).resolve().parent.parent
PHONE = ViewportSize(width=390, height=800)
SHIFT = """() => new Promise(done => {
  let sum = 0;
  const add = each => { sum += each.hadRecentInput ? 0 : each.value; };
  new PerformanceObserver(list => list.getEntries().forEach(add))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 100));
})"""


def main() -> None:
    """Print the table; a figure above its budget gets a mark."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder, "site")
        if publish(ROOT, site_dir=site, options=Options()).value is None:
            raise SystemExit("the sample can't be built: run `chronicle check`")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        print(f"{'page':20}{'script':>9}{'HTML':>9}{'of':>7}{'paint':>9}{'of':>8}{'files':>7}{'shift':>8}")
        with hosted(site) as address:
            for kind in KINDS:
                for script in Script:
                    path = f"{ROOTS[script]}{path_of(kind, site)}"
                    print(_row(site, kind, script, _shift(browser, f"{address}{path}")), flush=True)
        browser.close()


def _row(site: Path, kind: str, script: Script, shift: float) -> str:
    found, allowed = weight_of(site, f"{ROOTS[script]}{path_of(kind, site)}"), budget_of(kind)
    above = found.html > allowed.html or found.first_paint > allowed.first_paint or shift > shift_allowed()
    return (
        f"{kind:20}{script:>9}{found.html:9}{allowed.html:7}{found.first_paint:9}{allowed.first_paint:8}"
        f"{found.requests:7}{shift:8.3f}{' above its budget' if above else ''}"
    )


def _shift(browser: Browser, address: str) -> float:
    """How far the page's parts move on a phone while it loads, and while it is read to its end."""
    page = browser.new_page(viewport=PHONE)
    page.goto(address)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    shift = float(page.evaluate(SHIFT))
    page.context.close()
    return shift


if __name__ == "__main__":
    main()
