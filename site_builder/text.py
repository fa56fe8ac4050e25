"""The scripts in which a chronicle is written and published."""

from __future__ import annotations

from enum import StrEnum


class Script(StrEnum):
    """The two scripts a chronicle is published in (BCP 47)."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"

    @property
    def other(self) -> Script:
        """The script that this one is not."""
        return Script.HANT if self is Script.HANS else Script.HANS


class Region(StrEnum):
    """Whose forms the Traditional edition uses (ISO 3166)."""

    TW = "TW"
    HK = "HK"
