"""The order of entries in lists and filters: campaigns by the settings, others by pinyin."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.localise.pinyin import order
from site_builder.schema import Campaign, Kind
from site_builder.views.edition import Edition


def campaign_order(edition: Edition) -> tuple[Key, ...]:
    """Campaigns as the settings order them, the others after them by their beginning."""
    chronicle = edition.chronicle
    first = dict.fromkeys(key for ref in edition.settings.campaigns if (key := chronicle.find(ref)))
    others = [key for key in chronicle.records if key.kind is Kind.CAMPAIGN and key not in first]
    return (*first, *sorted(others, key=lambda key: (_beginning(edition, key), key.id)))


def name_order(edition: Edition, key: Key) -> tuple[str, ...]:
    """The key by which an entry sorts among names; the same in both editions."""
    return (*order(edition.simplified_name(key), key.id), key.id)


def _beginning(edition: Edition, key: Key) -> str:
    date = edition.chronicle.entry(key, Campaign).date
    earliest = date.edtf.parsed.earliest if date else None
    return earliest.isoformat() if earliest else "9999"
