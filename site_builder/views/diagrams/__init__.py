"""Pictures drawn by arithmetic: what is shown goes in, lines and words with their places come out."""
