"""Text of one script as the other script writes it: OpenCC, word boundaries, a glossary of names."""

from __future__ import annotations

from site_builder.localise.glossary import build_glossary
from site_builder.localise.localiser import Localiser
from site_builder.localise.names import GivenName, Name

__all__ = ["GivenName", "Localiser", "Name", "build_glossary"]
