"""The search of a site: an index of pairs in small script files, and the records that answers are made of."""

from site_builder.outputs.search.files import search_files

__all__ = ["search_files"]
