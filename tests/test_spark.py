"""Texts in a Spark frame, read by a Spark that runs here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import pytest

import gov_open_report as gor
from gov_open_report.exports import COLUMNS, record

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"
_COPIES: Final = 40

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        find_spec("pyspark") is None, reason='Spark is not installed, it comes with: pip install ".[spark]"'
    ),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or later"),
]

# A process of its own: what Spark warns of is no fault of ours, and its machinery ends with it.
_SCRIPT: Final = """
import json, sys
from pathlib import Path
from pyspark.sql import SparkSession
from gov_open_report.spark import parse_frame

folder, copies = Path(sys.argv[1]), int(sys.argv[2])
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
    .getOrCreate()
)
texts = [(path.name, path.read_text("utf-8")) for path in sorted(folder.iterdir())] * copies
frame = spark.createDataFrame([*texts, ("notice", "关于召开防汛工作会议的通知"), ("none", None)], "name string, text string")
try:
    parse_frame(frame.withColumnRenamed("name", "year"))
except ValueError as error:
    refused = str(error)
read = parse_frame(frame.repartition(5)).cache()
print(json.dumps({
    "refused": refused,
    "columns": [(field.name, field.dataType.simpleString()) for field in read.schema],
    "rows": [row.asDict() for row in read.collect()],
    "sums": [list(row) for row in read.groupBy("authority").sum("`requests.received.total`").collect()],
}, default=str))
"""


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    """
    What Spark made of the examples, 40 times over, and of two texts that are no report.
    """
    python = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, "-c", _SCRIPT, str(_EXAMPLES), str(_COPIES)]
    ran = subprocess.run(command, env={**os.environ, **python}, capture_output=True, check=False)
    assert 0 == ran.returncode, ran.stderr.decode()
    made: dict[str, Any] = json.loads(ran.stdout.decode().splitlines()[-1])
    return made


def test_spark_gives_a_row_for_each_text(found: dict[str, Any]) -> None:
    """
    The figures are those that parse reads here, and every copy is read alike.
    """
    by_name: dict[str, list[dict[str, Any]]] = {}
    for row in found["rows"]:
        by_name.setdefault(row["name"], []).append(row)
    assert {"notice", "none"} | {path.name for path in _EXAMPLES.iterdir()} == set(by_name)
    for path in _EXAMPLES.iterdir():
        expected = record(gor.parse(path.read_text("utf-8")))
        assert _COPIES == len(by_name[path.name])
        for row in by_name[path.name]:
            assert row["error"] is None
            for column, value in expected.items():
                given = row[column]
                assert value == (Decimal(given) if isinstance(value, Decimal) else given) or str(value) == given, column


def test_spark_tells_why_a_text_has_no_record(found: dict[str, Any]) -> None:
    """
    The reason stands beside it, and everything else is null.
    """
    rows = {row["name"]: row for row in found["rows"] if row["name"] in {"notice", "none"}}
    told = {row["error"] for row in found["rows"] if row["error"]}
    missing = "NotAReportError: no section heading and no table of the annual report form was found in the text"
    assert {"no text", missing} == told
    assert {None} >= {row[column] for row in rows.values() for column in COLUMNS}


def test_columns_have_their_types_in_spark(found: dict[str, Any]) -> None:
    """
    Counts are bigint, money is decimal, days are days.
    """
    types = dict(found["columns"])
    assert ["name", "error", *COLUMNS] == list(types)
    assert ("bigint", "decimal(38,18)") == (types["requests.received.total"], types["disclosure.fees.amount"])
    assert ("string", "date") == (types["title"], types["period_end"])


def test_spark_adds_up_what_it_read(found: dict[str, Any]) -> None:
    """
    The columns are such that Spark can work with them.
    """
    assert {"云汀县水利局": 53 * _COPIES, "青岫镇人民政府": 132 * _COPIES} == {
        name: total for name, total in found["sums"] if name in {"云汀县水利局", "青岫镇人民政府"}
    }


def test_a_frame_is_refused_before_anything_is_read(found: dict[str, Any]) -> None:
    """
    As a batch is.
    """
    assert "columns that are to be added are there already, rename year" == found["refused"]
