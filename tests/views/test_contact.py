"""报告错误: a letter that names the page, beside the citation of every entry."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from site_builder.views.contact import report_link
from site_builder.views.shapes import Link
from tests.chronicles import block, edition

UNIT = "== units/a\nname: 甲&乙局 #1\n"
PLAIN = "name: 纪事\nsummary: 纪事\n"


def test_the_subject_of_the_letter_names_the_page_and_its_address() -> None:
    of = edition(UNIT, settings=f"{PLAIN}contact: mailto:a@example.org\nurl: https://example.org/h/\n")
    (link,) = report_link(of, "甲&乙局 #1", "units/a/")
    parts = urlsplit(link.href)
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "a@example.org", "")
    assert parse_qs(parts.query) == {"subject": ["报告错误 甲&乙局 #1 https://example.org/h/units/a/"]}


def test_a_letter_that_has_a_subject_already_gets_a_second_part() -> None:
    of = edition(UNIT, settings=f"{PLAIN}contact: mailto:a@example.org?cc=b@example.org\n")
    (link,) = report_link(of, "甲", "units/a/")
    assert link.href.startswith("mailto:a@example.org?cc=b@example.org&subject=")


def test_an_address_of_the_web_is_linked_as_it_is() -> None:
    of = edition(UNIT, settings=f"{PLAIN}contact: https://example.org/issues\n")
    assert report_link(of, "甲", "units/a/") == (Link("报告错误", "https://example.org/issues"),)


def test_the_link_stands_beside_the_citation_and_only_with_a_contact() -> None:
    with_contact = block(edition(UNIT, settings=f"{PLAIN}contact: mailto:a@example.org\n"), "units/a", "cite")
    without = block(edition(UNIT), "units/a", "cite")
    assert with_contact is not None
    assert without is not None
    assert [type(item) for item in with_contact.items] == [str, Link]
    assert [type(item) for item in without.items] == [str]
