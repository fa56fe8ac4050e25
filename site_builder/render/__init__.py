"""Views → HTML: the templates of the theme, Markdown prose sanitised, the frame filled in."""
