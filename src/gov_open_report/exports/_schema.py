"""The JSON Schema of an exported report, made from the models themselves."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, cast, get_args, get_origin, get_type_hints

from attrs import fields, has

from gov_open_report.exports._dicts import SCHEMA_VERSION
from gov_open_report.models import DISCLOSURES, Report

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_MONEY: Final = {
    "type": "string",
    "pattern": r"^-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]{1,9})?$",
    "description": "An amount in 万元, as its digits.",
}
_STAMP: Final[dict[str, Any]] = {
    "schema": {"const": SCHEMA_VERSION, "description": "Version of this schema."},
    "library_version": {
        "type": ["string", "null"],
        "description": "Version of gov-open-report that made the export.",
    },
    "source_sha256": {
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
        "description": "SHA-256 of source in UTF-8.",
    },
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``to_dict`` and ``to_json`` give.

    It is published as ``docs/report.schema.json``.
    """
    definitions: dict[str, Any] = {}
    report = _object(Report, definitions)
    return {
        "$schema": _DIALECT,
        "title": "政府信息公开工作年度报告",
        **report,
        "required": [*_STAMP, *report["required"]],
        "properties": {**_STAMP, **report["properties"]},
        "allOf": [
            {
                "if": {"properties": {"edition": {"const": edition.value}}},
                "then": {"properties": {"disclosure": _type(table, definitions)}},
            }
            for edition, table in DISCLOSURES.items()
        ],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(model: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe *model*, which has all its fields and no others; add what it refers to."""
    hints = get_type_hints(model)
    names = [field.name for field in fields(model)]
    return {
        "type": "object",
        "description": _first_line(model),
        "required": names,
        "properties": {name: _type(hints[name], definitions) for name in names},
        "additionalProperties": False,
    }


def _type(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401  # any type expression
    """Describe the values of *kind*; add what it refers to."""
    if get_origin(kind) is UnionType:
        return _union(get_args(kind), definitions)
    if get_origin(kind) is tuple:
        first, *rest = get_args(kind)
        size = {} if rest == [...] else {"minItems": 1 + len(rest), "maxItems": 1 + len(rest)}
        return {"type": "array", "items": _type(first, definitions), **size}
    if get_origin(kind) is Mapping:
        return {"type": "object", "additionalProperties": _type(get_args(kind)[1], definitions)}
    if has(kind) or issubclass(kind, StrEnum):
        name = kind.__name__
        if name not in definitions:
            definitions[name] = _object(kind, definitions) if has(kind) else _enum(kind)
        return {"$ref": f"#/$defs/{name}"}
    return dict(_PLAIN[kind])


def _union(kinds: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    described = [_type(kind, definitions) for kind in kinds]
    if len(kinds) == 2 and NoneType in kinds and "type" in described[0]:  # noqa: PLR2004  # a kind, or null
        return {**described[0], "type": [described[0]["type"], "null"]}
    return {"anyOf": described}


def _enum(kind: type[StrEnum]) -> dict[str, Any]:
    return {"type": "string", "description": _first_line(kind), "enum": [member.value for member in kind]}


def _first_line(kind: type) -> str:
    return cast("str", kind.__doc__).partition("\n")[0]


_PLAIN: Final[Mapping[Any, Mapping[str, Any]]] = {
    int: {"type": "integer"},
    str: {"type": "string"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    Decimal: _MONEY,
}
