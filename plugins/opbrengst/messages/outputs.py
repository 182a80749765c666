"""What an owner of a site is told of outputs that are not made."""

NO_WORD = (
    "Verslagen als Word-bestand worden niet gemaakt: daarvoor is pip install "
    '"mkdocs-opbrengst[word]" nodig.'
)
