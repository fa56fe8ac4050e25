"""The pictures as a browser sets them: what was laid out by estimate fits in real fonts, at every width."""

from __future__ import annotations

import pytest

from tests.browser.tabs import Open

PAGES = (
    "",
    "campaigns/zhengzhou-2020/dispatches/",
    "units/meihekou/",
    "zh-hant/units/zhengzhou-shijiwei-jianwei/",
)

# the texts of the pictures that are shown: [text, left, top, right, bottom, size in pixels] and their paper
SHOWN = """() => [...document.querySelectorAll('.drawing')].filter(svg => svg.getBoundingClientRect().width)
  .map(svg => {
    const box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width
    return {
      paper: [box.left, box.top, box.right, box.bottom],
      texts: [...svg.querySelectorAll('text')].map(text => {
        const at = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize) * scale
        const middle = (at.top + at.bottom) / 2
        return [text.textContent, at.left, middle - size / 2, at.right, middle + size / 2, size]
      }),
    }
  })"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_texts_are_readable_and_stand_apart_on_their_paper(opened: Open, path: str, width: int) -> None:
    page = opened(path, width=width)
    pictures = page.evaluate(SHOWN)
    assert len(pictures) == page.locator("figure.diagram").count() > 0, "one of two drawings is shown"
    for picture in pictures:
        left, top, right, bottom = picture["paper"]
        texts = picture["texts"]
        for number, (text, x, y, to_x, to_y, size) in enumerate(texts):
            assert size >= 11, text
            assert left - 1 <= x < to_x <= right + 1, text
            assert top - 1 <= y < to_y <= bottom + 1, text
            for other, x2, y2, to_x2, to_y2, _ in texts[number + 1 :]:
                assert to_x <= x2 or to_x2 <= x or to_y <= y2 + 1 or to_y2 <= y + 1, (text, other)


def test_a_picture_is_one_thing_with_its_description(opened: Open) -> None:
    page = opened("campaigns/zhengzhou-2020/dispatches/")
    names = page.locator("#ways svg[role=img]").evaluate_all(
        "found => found.map(svg => document.getElementById(svg.getAttribute('aria-labelledby')).textContent)"
    )
    assert len(names) == 2
    assert all(name.startswith("派出与派往，共") for name in names)
    assert page.locator("#ways svg :is(a, [tabindex])").count() == 0
