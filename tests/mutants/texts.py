"""What the tests read, and what is made of it: a mutant that reads all of it alike cannot be seen by reading."""

from __future__ import annotations

import hashlib
import importlib
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from gov_open_report import ParseError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Texts of one test, and characters of one text, that are looked at.
_MOST: Final = 6
_LONGEST: Final = 40_000


class Text(NamedTuple):
    """A text that some test reads."""

    source: str
    is_report: bool
    outcome: str
    """What is made of it without any mutant."""
    tests: tuple[str, ...]


class Recorder:
    """Takes down which texts each test reads."""

    def __init__(self) -> None:
        """Begin with none."""
        self.test = ""
        self.tests: dict[tuple[str, bool], list[str]] = {}
        self._counts: dict[str, int] = defaultdict(int)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen to all that is read."""
        reader = importlib.import_module("gov_open_report._reading.reader")
        read = reader.read

        def listen(source: str, *, is_report: bool = False) -> Any:  # noqa: ANN401 - as it comes
            if self._counts[self.test] < _MOST and len(source) <= _LONGEST:
                self._counts[self.test] += 1
                self.tests.setdefault((str(source), is_report), []).append(self.test)
            return read(source, is_report=is_report)

        vars(reader)["read"] = listen
        try:
            yield
        finally:
            vars(reader)["read"] = read


def outcome(source: str, *, is_report: bool) -> str:
    """Give a digest of all that is read from *source*, or of the error."""
    reader = importlib.import_module("gov_open_report._reading.reader")
    try:
        report = reader.read(source, is_report=is_report)
        places = [(path, str(each)) for path, each in report.provenance.items()]
    except ParseError as error:
        # Of a mutant, the words may be no words.
        return f"{type(error).__name__}: " + "".join(map(str, error.args))
    except Exception as error:  # noqa: BLE001 - as above, it may do anything
        return f"{type(error).__name__}"
    return hashlib.sha256(repr((report, report.layout, places)).encode("utf-8", "replace")).hexdigest()[:16]
