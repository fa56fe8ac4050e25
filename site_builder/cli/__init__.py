"""The commands: one module each."""

from site_builder.cli.main import main

__all__ = ["main"]
