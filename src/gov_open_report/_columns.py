"""How many columns of a terminal a text takes: an ideograph two, what is put over another character none."""

from unicodedata import combining, east_asian_width


def columns_of(text: str) -> int:
    """Return how many columns of a terminal *text* takes."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
