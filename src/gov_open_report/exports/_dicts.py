"""A whole report as a dict or as JSON, and back without loss.

The keys are the fields of the models, in their order, after three that say what
the export is: ``schema``, ``library_version`` and ``source_sha256``.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from gov_open_report._extras import refuse_without
from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report._version import library_version
from gov_open_report.exports import _halves
from gov_open_report.exports._stamp import source_sha256
from gov_open_report.form import paths
from gov_open_report.models import Report

SCHEMA_VERSION: Final = 1
"""Version of the layout of these dicts; a change that old readers cannot read raises it."""

# What JSON writes as two escapes and every reader takes for one character.
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def to_dict(report: Report) -> dict[str, Any]:
    """Return all of *report*, made of dicts, lists, strings, whole numbers and ``None`` alone.

    Money is a string of its digits, a date is in ISO 8601, an enum is its value.
    The same report gives the same dict, keys in the same order. Needs the extra
    ``json``.

    Raises:
        TypeError: If *report* is none.
    """
    refuse_all_but_reports(report, "to_dict")
    fields: dict[str, Any] = _engine().unstructure(report)
    places: dict[str, Any] = fields["provenance"]
    known = paths(report.edition, report.requests_edition)
    # In the order of the form, whatever the order in which they were found.
    order = (*known, *sorted(places.keys() - set(known)))
    fields["provenance"] = {path: places[path] for path in order if path in places}
    return {
        "schema": SCHEMA_VERSION,
        "library_version": library_version(),
        "source_sha256": source_sha256(report.source),
        **fields,
    }


def from_dict(data: Mapping[str, Any]) -> Report:
    """Return the report that ``to_dict`` made *data* of, whole. Needs the extra ``json``.

    *data* may come from anywhere: nothing is converted, guessed or passed over.

    Raises:
        ValueError: If *data* is no such dict, is of a newer schema, or its source
            is not the text that its SHA-256 is of; says where and what is expected.
    """
    # What its type says is not known of what was read from a file.
    fields = dict(data) if _is_object(data) else {}
    if "schema" not in fields:
        msg = "not an exported report: expected an object with the key schema"
        raise ValueError(msg)
    stamp = {name: fields.pop(name, None) for name in ("schema", "library_version", "source_sha256")}
    schema = stamp["schema"]
    if type(schema) is int and schema > SCHEMA_VERSION:
        msg = (
            f"schema: expected {SCHEMA_VERSION}, got {schema}: "
            "a newer gov-open-report wrote this, update yours to read it"
        )
        raise ValueError(msg)
    engine = _engine()
    if type(schema) is not int or schema != SCHEMA_VERSION:
        msg = f"schema: expected {SCHEMA_VERSION}, got {engine.shown(schema)}"
        raise ValueError(msg)
    made_by = stamp["library_version"]
    if made_by is not None and type(made_by) is not str:
        msg = f"library_version: expected a string or null, got {engine.shown(made_by)}"
        raise ValueError(msg)
    report: Report = engine.structure(fields)
    expected = source_sha256(report.source)
    if stamp["source_sha256"] != expected:
        msg = (
            f"source_sha256: expected {expected}, which is that of source, "
            f"got {engine.shown(stamp['source_sha256'])}: one of the two was changed"
        )
        raise ValueError(msg)
    return report


def _is_object(data: object) -> bool:
    return isinstance(data, Mapping)


def to_json(report: Report, *, indent: int | None = None) -> str:
    """Return *report* as JSON, on one line if *indent* is ``None``. Needs the extra ``json``.

    Chinese stands as it is; half of a surrogate pair is escaped.

    Raises:
        TypeError: If *report* is none.
        ValueError: If a text of the report holds the two halves of a surrogate
            pair as two code points: JSON cannot tell them from one character.
    """
    refuse_all_but_reports(report, "to_json")
    text = json.dumps(
        to_dict(report),
        ensure_ascii=False,
        allow_nan=False,
        indent=indent,
        separators=(",", ":") if indent is None else None,
    )
    if found := _PAIR.search(text):
        at = report.source.find(found[0])
        place = f"at offset {at} of the source" if at >= 0 else "in a text of the report"
        msg = f"JSON cannot hold the two halves of a surrogate pair as two code points, found {place}: {found[0]!a}"
        raise ValueError(msg)
    return _halves.escaped(text)


def from_json(text: str | bytes) -> Report:
    """Return the report that ``to_json`` made *text* of, whole. Needs the extra ``json``.

    Raises:
        ValueError: If *text* is no JSON, names a key twice, or as ``from_dict``.
    """
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except RecursionError:
        msg = "not an exported report: nested too deeply"
        raise ValueError(msg) from None
    return from_dict(data)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a dict of *pairs*, of which no two have the same key."""
    made = dict(pairs)
    if len(made) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        msg = f"not an exported report: the key {twice!r} stands twice in an object"
        raise ValueError(msg)
    return made


def _refuse(constant: str) -> None:
    msg = f"not an exported report: {constant} is no number of JSON"
    raise ValueError(msg)


def _engine() -> Any:  # noqa: ANN401  # a module, which has no type of its own
    try:
        from gov_open_report.exports import _structuring  # noqa: PLC0415  # imports cattrs
    except ImportError as error:
        refuse_without("json", error)
    return _structuring
