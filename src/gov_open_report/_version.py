"""Which version of the library this is."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def library_version() -> str | None:
    """Return the version of this library; ``None`` if it runs without being installed."""
    try:
        return version("gov-open-report")
    except PackageNotFoundError:
        return None
