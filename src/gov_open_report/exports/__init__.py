"""Reports as dicts, JSON, flat records and tidy rows, and files of them.

A figure stays what it is: counts are whole numbers, money is a ``Decimal`` in
万元 or a string of its digits, never a float; what has no figure is ``None``.
Every export says which version of the library made it (``library_version``)
and which text it is of (``source_sha256``).
"""

from gov_open_report._version import library_version
from gov_open_report.exports._dicts import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json
from gov_open_report.exports._records import COLUMNS, ROW_COLUMNS, Record, record, rows
from gov_open_report.exports._schema import json_schema
from gov_open_report.exports._stamp import source_sha256
from gov_open_report.exports._writers import FileFormat, Shape, Writer, open_writer

__all__ = [
    "COLUMNS",
    "ROW_COLUMNS",
    "SCHEMA_VERSION",
    "FileFormat",
    "Record",
    "Shape",
    "Writer",
    "from_dict",
    "from_json",
    "json_schema",
    "library_version",
    "open_writer",
    "record",
    "rows",
    "source_sha256",
    "to_dict",
    "to_json",
]
