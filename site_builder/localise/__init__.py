"""Text of one script as the other script writes it: OpenCC, word boundaries, a glossary of names."""

from __future__ import annotations

from site_builder.localise.glossary import build_glossary
from site_builder.localise.localiser import Localiser, shared_localiser
from site_builder.localise.matcher import NameMatcher
from site_builder.localise.names import GivenName, Name
from site_builder.localise.phrases import Phrase

__all__ = ["GivenName", "Localiser", "Name", "NameMatcher", "Phrase", "build_glossary", "shared_localiser"]
