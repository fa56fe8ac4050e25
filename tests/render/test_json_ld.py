from __future__ import annotations

import json
from types import MappingProxyType

import pytest

from site_builder.render.json_ld import json_ld


def inside(element: str) -> str:
    start, end = '<script type="application/ld+json">', "</script>"
    assert element.startswith(start)
    assert element.endswith(end)
    return element[len(start) : -len(end)]


def test_text_cannot_end_the_element() -> None:
    data = {"name": "</script><script>alert(1)</script><!-- & ]]>\u2028\u2029"}
    text = inside(json_ld(data))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == data


def test_the_order_of_keys_is_stable_and_chinese_stays_readable() -> None:
    one = json_ld({"name": "水利局", "@type": "Organization", "@context": "https://schema.org"})
    other = json_ld({"@context": "https://schema.org", "@type": "Organization", "name": "水利局"})
    assert one == other
    assert inside(one) == '{"@context":"https://schema.org","@type":"Organization","name":"水利局"}'


def test_any_mapping_is_data() -> None:
    assert inside(json_ld({"a": MappingProxyType({"b": [1, None, True]})})) == '{"a":{"b":[1,null,true]}}'


def test_what_json_cannot_hold_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="object"):
        json_ld({"a": object()})
    with pytest.raises(ValueError, match="JSON"):
        json_ld({"a": float("nan")})
