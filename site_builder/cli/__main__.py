"""``python -m site_builder.cli``: the same as the command ``chronicle``."""

from site_builder.cli.main import main

main()
