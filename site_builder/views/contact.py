"""报告错误: the way to tell the editors what is wrong with a page."""

from __future__ import annotations

from urllib.parse import quote

from site_builder.views.edition import Edition
from site_builder.views.shapes import Link
from site_builder.views.structured import absolute


def report_link(edition: Edition, title: str, path: str) -> tuple[Link, ...]:
    """A letter whose subject names the page, or the address the settings give; none without a contact."""
    contact = edition.settings.contact
    if not contact:
        return ()
    label = edition.label("frame.report")
    if not contact.startswith("mailto:"):
        return (Link(label, contact),)
    subject = " ".join(filter(None, (label, title, absolute(edition, path) or path)))
    return (Link(label, f"{contact}{'&' if '?' in contact else '?'}subject={quote(subject, safe='')}"),)
