"""One harness under libFuzzer: ``python tests/fuzz/harness.py NAME FOLDER [-option=value…]``.

Options are those of libFuzzer. What breaks a law is kept in FOLDER/finds, the smallest for each
place that broke, and the search goes on; ``run.py`` starts this for each harness.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from traceback import extract_tb, format_exception
from types import ModuleType
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

import atheris

_WATCHED: Final = ["gov_open_report._reading", "gov_open_report.arithmetic", "gov_open_report.rendering"]
_PASSED_OVER: Final = ["gov_open_report._reading.places.readings"]
"""Its innermost loop tries readings by the thousand: watching it takes most of the time and tells little."""


def main() -> None:
    """Instrument the library, and search."""
    name, folder, *options = sys.argv[1:]
    # Whatever is imported within is watched, and nothing that was imported before.
    with atheris.instrument_imports(include=_WATCHED, exclude=_PASSED_OVER):
        harness = import_module(f"fuzz.{name}")
        # These are imported on first use.
        for lazily in ("_reading.reader", "rendering._document"):
            import_module(f"gov_open_report.{lazily}")
    search(harness, Path(folder), options)


def search(harness: ModuleType, folder: Path, options: list[str]) -> None:
    """Run *harness* until the options say to end; never returns."""
    finds, corpus, first = (folder / each for each in ("finds", "corpus", "seeds"))
    for each in (finds, corpus, first):
        each.mkdir(parents=True, exist_ok=True)
    for data in harness.seeds():
        (first / sha256(data).hexdigest()[:16]).write_bytes(data)
    dictionary = folder / "words.dict"
    dictionary.write_text(_dictionary(), "ascii")

    def one(data: bytes) -> None:
        try:
            harness.one(data)
        except Exception as error:  # noqa: BLE001 - whatever is raised is a find
            keep(finds, harness.shown(data), data, error)

    arguments = [sys.argv[0], f"-dict={dictionary}", f"-artifact_prefix={finds}/", *options, str(corpus), str(first)]
    if harness.mutate is None:
        atheris.Setup(arguments, one)
    else:
        change = harness.mutate

        def mutator(data: bytes, size: int, seed: int) -> bytes:
            # Every third text as libFuzzer does it, which learns from comparisons.
            changed = atheris.Mutate(data, size) if seed % 3 == 0 else change(data, seed)
            return bytes(changed[:size])

        atheris.Setup(arguments, one, custom_mutator=mutator)
    atheris.Fuzz()


def keep(finds: Path, text: str, data: bytes, error: Exception) -> None:
    """Write a find down, unless a smaller one broke at the same place."""
    key = place(error)
    kept = finds / f"{key}.data"
    if kept.exists() and kept.stat().st_size <= len(data):
        return
    kept.write_bytes(data)
    told = "".join(format_exception(error))
    (finds / f"{key}.txt").write_text(f"{told}\n---\n{text}", "utf-8", "surrogatepass")
    print(f"FIND {key}: {len(text)} characters", flush=True)


def place(error: Exception) -> str:
    """Return where *error* broke, as the name of a file: two errors with one name are likely one fault."""
    frames = extract_tb(error.__traceback__)
    frame = next((each for each in reversed(frames) if "gov_open_report" in each.filename), frames[-1])
    kinds = sorted(error.args[0]) if error.args and isinstance(error.args[0], dict) else []
    return "-".join([type(error).__name__, Path(frame.filename).stem, str(frame.lineno), *kinds]).replace(" ", "-")


def _dictionary() -> str:
    from fuzz.seeds import words  # noqa: PLC0415 - it imports the library, which must be watched first

    entries = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words())
    return "".join(f'"{entry}"\n' for entry in entries)


if __name__ == "__main__":
    main()
