"""Texts in a Spark frame, read by a Spark that runs here: the script of the docs does what it says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import gov_open_report as gor
from gov_open_report import arrow
from gov_open_report.exports import COLUMNS, record

_DOCS: Final = Path(__file__).parents[1] / "docs"
_EXAMPLES: Final = sorted((_DOCS / "examples").iterdir())
_COPIES: Final = 40

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        find_spec("pyspark") is None, reason="Spark is not installed, which takes 300 MB: nox -s spark runs these"
    ),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or later: nox -s spark"),
]


@pytest.fixture(scope="module")
def printed_and_written(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, pa.Table]:
    """
    What the script prints and writes of the examples, 40 times over, and of a text that is no report.
    """
    folder = tmp_path_factory.mktemp("spark")
    texts, output = folder / "texts", folder / "records"
    texts.mkdir()
    for path in _EXAMPLES:
        for copy in range(_COPIES):
            shutil.copy(path, texts / f"{copy} {path.name}")
    (texts / "notice.txt").write_text("关于召开防汛工作会议的通知", "utf-8")
    # A process of its own: what Spark warns of is no fault of ours, and its machinery ends with it.
    ran = subprocess.run(
        [sys.executable, _DOCS / "scripts" / "read_with_spark.py", texts, output],
        env={
            **os.environ,
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell",
        },
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert 0 == ran.returncode, ran.stderr.decode()
    return ran.stdout.decode(), pq.read_table(output)


def test_spark_gives_a_row_for_each_text(printed_and_written: tuple[str, pa.Table]) -> None:
    """
    The figures are those that parse reads here, and every copy is read alike.
    """
    rows = printed_and_written[1].to_pylist()
    assert len(_EXAMPLES) * _COPIES + 1 == len(rows)
    by_name: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_name.setdefault(unquote(row["file"]).rpartition(" ")[2], []).append(row)
    for path in _EXAMPLES:
        expected = record(gor.parse(path.read_text("utf-8")))
        found = [{column: row[column] for column in COLUMNS} for row in by_name[path.name]]
        assert [expected] * _COPIES == found
        assert {None} == {row["error"] for row in by_name[path.name]}


def test_spark_tells_why_a_text_has_no_record(printed_and_written: tuple[str, pa.Table]) -> None:
    """
    The reason stands beside it, and everything else is null.
    """
    (row,) = (row for row in printed_and_written[1].to_pylist() if row["error"])
    assert row["file"].endswith("notice.txt")
    assert row["error"].startswith("NotAReportError: no section heading")
    assert {None} == {row[column] for column in COLUMNS}


def test_columns_have_their_types_in_spark(printed_and_written: tuple[str, pa.Table]) -> None:
    """
    Those that they have in Arrow.
    """
    schema = printed_and_written[1].schema
    assert ["file", "error", *COLUMNS] == schema.names
    assert arrow.schema().types == [schema.field(column).type for column in COLUMNS]


def test_spark_works_with_what_it_read(printed_and_written: tuple[str, pa.Table]) -> None:
    """
    The sums that the script prints are those of the examples.
    """
    sums = [line.strip("|").split("|") for line in printed_and_written[0].splitlines() if line.startswith("|")]
    expected = [["2020", 64 * _COPIES], ["2022", 132 * _COPIES], ["2023", 53 * _COPIES]]
    assert [["NULL", "NULL"], *([year, str(total)] for year, total in expected)] == [
        [part.strip() for part in line] for line in sums[1:]
    ]
