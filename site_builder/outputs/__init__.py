"""Outputs: from pages to the files of the site, and the one place that writes them to disk."""
