"""Search for what breaks a law: ``python tests/fuzz/run.py --minutes 60``, or with NAME… for some harnesses.

Each harness, a module here with a function ``one``, is run under libFuzzer by ``atheris``, all at once and
each for so many minutes. In the folder ``.fuzz`` (or that of ``--folder``) each keeps its corpus, with
which the next run goes on, and what it found: ``finds/*.txt`` is an error with the text that raised it,
and beside it ``.data`` is what the harness takes. Returns 1 if there is a find.

``--reduce FIND`` prints the smallest text, or the text of the fewest choices, that raises the error of a
``.data`` file; NAME says of which harness.
"""

from __future__ import annotations

import re
import subprocess
import sys
from argparse import ArgumentParser
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

HARNESSES: Final = ("parse", "complete", "render_parse")
_LIMITS: Final = {
    "max_len": 20_000,
    "timeout": 120,  # seconds, and of a machine that may be busy: reading takes less than one
    "report_slow_units": 120,
    "rss_limit_mb": 1_000,
    "print_final_stats": 1,
}
_EXECUTED: Final = re.compile(r"^(?:stat::number_of_executed_units: |#)(\d+)", re.MULTILINE)


def main() -> int:
    """Search, and print; return 1 if anything was found."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(HARNESSES)}; all without any")
    parser.add_argument("--minutes", type=float, default=60, help="for each harness")
    parser.add_argument("--folder", type=Path, default=Path(".fuzz"), help="where corpora and finds are kept")
    parser.add_argument("--reduce", type=Path, metavar="FIND", help="a .data file of a find")
    options = parser.parse_args()
    names = options.names or HARNESSES
    if unknown := set(names) - set(HARNESSES):
        parser.error(f"no harness {', '.join(sorted(unknown))}; there are {', '.join(HARNESSES)}")
    if options.reduce:
        if len(options.names) != 1:
            parser.error("name the harness that the find is of")
        print(smallest(options.names[0], options.reduce.read_bytes()))
        return 0
    if find_spec("atheris") is None:
        parser.error("atheris is not installed: pip install atheris")
    with ThreadPoolExecutor(len(names)) as pool:
        searches = [pool.submit(_search, name, options.folder / name, options.minutes * 60) for name in names]
        found = [search.result() for search in searches]
    return int(any(found))


def _search(name: str, folder: Path, seconds: float) -> int:
    """Run a harness for so long, again if its process dies, and print; return how many finds there are."""
    finds = folder / "finds"
    finds.mkdir(parents=True, exist_ok=True)
    begun, executed = monotonic(), 0
    while (left := round(begun + seconds - monotonic())) > 0:
        limits = [f"-{option}={value}" for option, value in {**_LIMITS, "max_total_time": left}.items()]
        command = [sys.executable, str(Path(__file__).with_name("harness.py")), name, str(folder), *limits]
        with (folder / "log.txt").open("wb") as log:
            subprocess.run(command, stdout=log, stderr=log, check=False)
        told = (folder / "log.txt").read_text("utf-8", "replace")
        executed += max(map(int, _EXECUTED.findall(told)), default=0)
        if not executed:
            # It cannot even begin: no use in trying until the time is over.
            raise RuntimeError(told[-2000:])
    found = sorted(path for path in finds.iterdir() if path.suffix != ".txt")
    minutes = (monotonic() - begun) / 60
    print(f"{name:14}{minutes:6.1f} minutes{executed:10} executions{len(found):4} finds", flush=True)
    for path in found:
        print(f"    {path}")
    return len(found)


def smallest(name: str, data: bytes) -> str:
    """Return the text of the least that raises in harness *name* what *data* raises."""
    from fuzz.harness import place  # noqa: PLC0415 - it needs atheris, as nothing else here does
    from fuzz.reducing import reduced, reduced_data  # noqa: PLC0415 - as above

    harness = import_module(f"fuzz.{name}")

    def raised(data: bytes) -> str:
        try:
            harness.one(data)
        except Exception as error:  # noqa: BLE001 - whatever is raised is a find
            return place(error)
        return ""

    error = raised(data)
    if not error:
        return "nothing is raised any more"
    if name == "parse":
        from fuzz.parse import data_of, text_of  # noqa: PLC0415 - as above

        text = reduced(text_of(data), lambda text: raised(data_of(text)) == error)
    else:
        text = str(harness.shown(reduced_data(data, lambda some: raised(some) == error)))
    return f"{error}\n---\n{text}"


if __name__ == "__main__":
    sys.exit(main())
