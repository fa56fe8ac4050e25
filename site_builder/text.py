"""Scripts, and text as an editor wrote it: one plain string, or a form given by hand per script."""

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
