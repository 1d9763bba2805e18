"""Read and check reports from the command line: ``python -m gov_open_report FILE…``."""

import sys
from collections.abc import Sequence

from gov_open_report._command.line import run
from gov_open_report._version import library_version


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* name, by default those of the process; return the exit status."""
    return run(sys.argv[1:] if arguments is None else arguments, library_version() or "(not installed)")


if __name__ == "__main__":
    sys.exit(main())
