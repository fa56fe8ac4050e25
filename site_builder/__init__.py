"""Chronicle: structured YAML records become a bilingual site."""
