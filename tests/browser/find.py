"""Finds a browser for the tests, or gets one: ``python -m tests.browser.find --install``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find_browser() -> str | None:
    """A Chromium that is here: named by CHRONICLE_BROWSER, on the PATH, or playwright's own."""
    named = os.environ.get("CHRONICLE_BROWSER")
    if named:
        return named
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (str(MAC) if MAC.exists() else None) or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when nothing else was found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_browser() -> None:
    """Debian's package where we may install it, else playwright's download."""
    may_use_apt = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if may_use_apt:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        installed = subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False)
        if installed.returncode == 0 and find_browser():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Say which browser there is; with ``--install`` get one first when there is none."""
    if find_browser() is None and "--install" in sys.argv[1:]:
        install_browser()
    found = find_browser()
    sys.stdout.write(f"{found or 'no browser'}\n")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
