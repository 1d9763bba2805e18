"""Read the texts of a folder over all processors: ``python read_folder.py FOLDER OUT.csv``."""

import sys
from pathlib import Path

import gov_open_report as gor
from gov_open_report.exports import open_writer


def main(folder: str, output: str) -> None:
    """Write a record of each report in *folder* to *output*, and tell what is none."""
    texts = ((path, path.read_text("utf-8")) for path in sorted(Path(folder).iterdir()))
    with open_writer(output, labels=["file"]) as writer:
        for path, result in gor.parse_pairs(texts):
            if isinstance(result, gor.Report):
                writer.write(result, path.name)
            else:
                print(f"{path.name}: {result}")


# Where processes are not forked, each imports this file.
if __name__ == "__main__":
    main(*sys.argv[1:])
