"""What tells a page that this library made from a page that it is to read."""

from typing import Final

REVIEW_PAGE: Final = "gov-open-report review page"
"""The generator that a review page names in its head."""
