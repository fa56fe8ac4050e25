"""Load: files → Documents, YAML with a line and column for every key and value."""

from __future__ import annotations

from site_builder.load.documents import Document, load_file, load_folder, load_text
from site_builder.load.scalars import Value

__all__ = ["Document", "Value", "load_file", "load_folder", "load_text"]
