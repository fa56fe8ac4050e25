"""The engine: MkDocs and Material render the frame, and their commands publish the chronicle.

Only this package imports mkdocs. Material prints a notice about its own future where it finds itself
under MkDocs; an editor can do nothing with it, so our commands turn it off before Material is imported.
``mkdocs`` itself loads the theme before any plugin: there only the variable in the environment helps.
"""

from __future__ import annotations

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
