"""Finds a browser and Chinese fonts, or gets them: ``python -m tests.browser.find --install``."""

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


def has_chinese_fonts() -> bool:
    """Whether fontconfig knows a font with Chinese characters; systems without fontconfig bring one."""
    if not shutil.which("fc-list"):
        return sys.platform in {"darwin", "win32"}
    found = subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def install() -> None:
    """What is missing: Debian's packages where we may install them, else playwright's browser."""
    missing = {"chromium": find_browser() is None, "fonts-noto-cjk": not has_chinese_fonts()}
    packages = [name for name, needed in missing.items() if needed]
    may_use_apt = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if packages and may_use_apt:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        for package in packages:
            command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            subprocess.run(command, check=False)
    if find_browser() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Say which browser there is; with ``--install`` get first what is missing."""
    if "--install" in sys.argv[1:]:
        install()
    found = find_browser()
    sys.stdout.write(f"{found or 'no browser'}\n")
    if not has_chinese_fonts():
        sys.stdout.write("no Chinese font: install Noto CJK, or tests of what pages look like will fail\n")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
