"""A report as a dict and as JSON, and back."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.exports import (
    SCHEMA_VERSION,
    from_dict,
    from_json,
    json_schema,
    library_version,
    source_sha256,
    to_dict,
    to_json,
)
from gov_open_report.models import Disclosure2021, FeesCharged, Report
from texts.built import built_reports, everything, fewer, odd_amounts
from texts.figures import any_figures
from texts.layouts import LAYOUTS
from texts.reports import report as laid_out

_ROOT: Final = Path(__file__).parents[1]
_EXAMPLES: Final = _ROOT / "docs" / "examples"
_VALIDATOR: Final = jsonschema.Draft202012Validator(json_schema())

examples = pytest.mark.parametrize("path", sorted(_EXAMPLES.iterdir()), ids=lambda path: path.name)
read_reports = st.builds(
    lambda figures, way: gor.parse(laid_out(figures, way).text), any_figures(), st.sampled_from(LAYOUTS)
)


@cache
def _example_json() -> str:
    return to_json(gor.parse((_EXAMPLES / "qingxiu-town-2022.txt").read_text("utf-8")))


def _example() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_example_json())
    return data


@given(built_reports() | built_reports(odd_amounts))
def test_a_report_comes_back_whole_from_json(report: Report) -> None:
    """
    from_json undoes to_json for whatever the models hold: source, spans, diagnostics and
    provenance too, and the number of decimal places.
    """
    back = from_json(to_json(report))
    assert report == back
    assert everything(report) == everything(back)


@fewer
@given(read_reports)
def test_a_report_that_was_read_comes_back_whole(report: Report) -> None:
    """
    Through a dict and through JSON alike; what came back is written as before.
    """
    data = to_dict(report)
    assert everything(report) == everything(from_dict(data))
    back = from_json(to_json(report))
    assert everything(report) == everything(back)
    assert to_json(report) == to_json(back)


@fewer
@given(built_reports() | built_reports(odd_amounts))
def test_an_export_is_plain_and_fits_the_published_schema(report: Report) -> None:
    """
    JSON gives back the very dict: nothing in it but dicts, lists, strings, whole numbers and None.
    """
    data = to_dict(report)
    assert data == json.loads(to_json(report))
    assert [] == list(_VALIDATOR.iter_errors(data))
    assert {str, int, dict, list, type(None)} >= _types(data)


def _types(value: object) -> set[type]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {type(value)}.union(*map(_types, inner))


@examples
def test_an_example_fits_the_schema_and_comes_back(path: Path) -> None:
    """
    Each report of the docs.
    """
    report = gor.parse(path.read_text("utf-8"))
    _VALIDATOR.validate(to_dict(report))
    assert everything(report) == everything(from_json(to_json(report, indent=2)))


def test_the_published_schema_has_not_drifted() -> None:
    """
    docs/report.schema.json is what the models give, and is a schema.
    """
    published = json.loads((_ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    assert json_schema() == published
    jsonschema.Draft202012Validator.check_schema(published)


def test_the_schema_names_every_field() -> None:
    """
    Top level: the fields of a report behind the three of the stamp, all required.
    """
    expected = ["schema", "library_version", "source_sha256", *(field.name for field in attrs.fields(Report))]
    assert expected == list(json_schema()["properties"]) == json_schema()["required"] == list(_example())


def _damaged(place: str, value: object) -> dict[str, Any]:
    """
    Put *value* at *place* of an example; the dots take it out.
    """
    data: Any = _example()
    *way, last = (int(key) if key.isdigit() else key for key in place.split("/"))
    inner = data
    for key in way:
        inner = inner[key]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data  # type: ignore[no-any-return]  # a dict, as all examples


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("edition", "2019"),
        ("surplus", 1),
        ("year", ...),
        ("requests/received/total", "5"),
        ("disclosure/fees/amount", 0.86),
        ("disclosure/fees/amount", "0,86"),
        ("period", ["2022-01-01"]),
        ("diagnostics/0/code", "GOR999"),
        ("schema", 2),
    ],
    ids=str,
)
def test_schema_and_reader_refuse_the_same(place: str, value: object) -> None:
    """
    What does not fit the schema is not read either.
    """
    data = _damaged(place, value)
    assert not _VALIDATOR.is_valid(data)
    with pytest.raises(ValueError, match="expected"):
        from_dict(data)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("requests/received/total", "5", r"requests\.received\.total: expected a whole number, got '5'"),
        ("requests/received/total", True, "expected a whole number, got True"),
        ("requests/received/total", -5, r"requests\.received: total is a whole number, zero or more"),
        ("requests/received/total", ..., "requests.received: expected the key total, which it lacks"),
        ("requests/received", [1], r"requests\.received: expected an object, got \[1\]"),
        ("surplus", 1, "expected nothing but the fields of a Report, got the key 'surplus' too"),
        ("edition", "2020", "edition: expected one of 2019, 2021, got '2020'"),
        ("edition", ["2019"], r"edition: expected one of 2019, 2021, got \['2019'\]"),
        ("edition", "2019", "disclosure: expected the keys other_services, procurement, which it lacks"),
        ("title", 7, "title: expected a string, got 7"),
        ("sections", "all", "sections: expected a list, got 'all'"),
        ("sections/2", 5, r"sections\[2\]: expected an object, got 5"),
        ("sections/2/number", 9, r"sections\[2\]: a section has a number"),
        ("period", ["2022-01-01"], "period: expected a list of 2"),
        ("period/1", "2022-W05-1", r"period\[1\]: expected a day such as"),
        ("period/1", "soon", r"period\[1\]: expected a day such as"),
        ("period/1", "1999-12-31", "a period ends on or after the day it starts"),
        ("disclosure/fees/amount", "NaN", r"disclosure\.fees\.amount: expected the digits of an amount"),
        ("disclosure/fees/amount", "１", r"disclosure\.fees\.amount: expected the digits of an amount"),
        ("disclosure/fees/amount", "-1", r"disclosure\.fees: amount is a finite Decimal, zero or more"),
        ("diagnostics/0/span/end", 0, r"diagnostics\[0\]\.span: a span ends at or after"),
        ("provenance/a", None, r"provenance\['a'\]: expected an object"),
        ("provenance", [], r"provenance: expected an object, got \[\]"),
        ("source", "", "source_sha256: expected e3b0c4.* one of the two was changed"),
        ("source_sha256", None, "source_sha256: expected .*, got None"),
        ("library_version", 1, "library_version: expected a string or null, got 1"),
        ("schema", True, "schema: expected 1, got True"),
        ("schema", "1", "schema: expected 1, got '1'"),
        ("schema", ..., "expected an object with the key schema"),
    ],
    ids=str,
)
def test_what_is_no_export_is_refused_by_place(place: str, value: object, message: str) -> None:
    """
    The message names the place, what is expected there, and what was found.
    """
    with pytest.raises(ValueError, match=message):
        from_dict(_damaged(place, value))


def test_many_faults_are_counted() -> None:
    """
    Three are told in full, so that the message stays one that can be read.
    """
    data = _example()
    data["requests"]["received"] = dict.fromkeys(data["requests"]["received"], "x")
    with pytest.raises(ValueError, match=r"got 'x'; .*; and 4 more$"):
        from_dict(data)


def test_a_newer_schema_is_refused_as_such() -> None:
    """
    The message says that the library is to be updated.
    """
    data = _example() | {"schema": SCHEMA_VERSION + 1}
    with pytest.raises(ValueError, match=r"a newer gov-open-report wrote this, update yours"):
        from_dict(data)


_json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@fewer
@given(st.data(), _json_values)
def test_nothing_but_a_value_error_comes_of_a_damaged_dict(data: st.DataObject, value: object) -> None:
    """
    Any value in any place is read as a report that says the same, or refused.
    """
    damaged = _example()
    place: Any = damaged
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = value
    try:
        back = from_dict(damaged)
    except ValueError:
        return
    # Which version made it is not the report's to say.
    assert to_dict(back) | {"library_version": None} == damaged | {"library_version": None}


@pytest.mark.parametrize("data", [None, [], "report", 5, [1, 2]], ids=str)
def test_what_is_no_object_is_no_export(data: Any) -> None:  # noqa: ANN401  # what a file may hold
    """
    Any JSON value can stand in a file.
    """
    with pytest.raises(ValueError, match="expected an object with the key schema"):
        from_dict(data)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[" * 100_000, "nested too deeply"),
        ('{"schema": 1, "schema": 1}', "the key 'schema' stands twice"),
        ('{"schema": NaN}', "NaN is no number of JSON"),
        (b"\xff", "codec can't decode"),
    ],
    ids=["empty", "cut", "deep", "twice", "NaN", "no UTF-8"],
)
def test_what_is_no_json_is_refused(text: str | bytes, message: str) -> None:
    """
    A ValueError, whatever is wrong with it.
    """
    with pytest.raises(ValueError, match=message):
        from_json(text)


def test_deep_values_are_shown_in_short() -> None:
    """
    A message does not go as deep as what was found does.
    """
    deep: list[object] = []
    for _ in range(sys.getrecursionlimit() * 2):
        deep = [deep]
    with pytest.raises(ValueError, match=r"title: expected a string, got \[\[\["):
        from_dict(_example() | {"title": deep})


def test_money_is_a_string_and_counts_are_numbers() -> None:
    """
    Never a float; Chinese stands as it is.
    """
    text = to_json(Report(title="某局", disclosure=Disclosure2021(fees=FeesCharged(Decimal("25.0340")))))
    assert '"title":"某局"' in text
    assert '"fees":{"amount":"25.0340"}' in text


def test_half_of_a_surrogate_pair_is_escaped() -> None:
    """
    UTF-8 has no such thing, JSON has; the hash takes it for the three bytes it would be.
    """
    report = Report(source="甲\ud800")
    text = to_json(report)
    assert r'"source":"甲\ud800"' in text
    assert text.encode()
    assert "甲\ud800" == from_json(text.encode()).source
    assert sha256("甲".encode() + b"\xed\xa0\x80").hexdigest() == source_sha256(report.source)


def test_a_pair_in_two_halves_is_refused() -> None:
    """
    JSON would give one character back for two, and every span behind it would be wrong.
    """
    report = Report(source="一😀二\ud83d\ude00")
    assert report == from_dict(to_dict(report))
    with pytest.raises(ValueError, match=r"at offset 3 of the source: '\\ud83d\\ude00'"):
        to_json(report)
    assert "😀" == from_json(to_json(Report(source="😀"))).source
    with pytest.raises(ValueError, match="in a text of the report"):
        to_json(Report(title="\ud83d\ude00"))


def test_the_stamp_says_who_wrote_it_and_of_what() -> None:
    """
    Version of the library, SHA-256 of the text in UTF-8.
    """
    path = _EXAMPLES / "qingxiu-town-2022.txt"
    data = _example()
    assert (SCHEMA_VERSION, library_version()) == (data["schema"], data["library_version"])
    assert sha256(path.read_bytes()).hexdigest() == data["source_sha256"]


def test_provenance_stands_in_the_order_of_the_form() -> None:
    """
    However it was found, the same report gives the same JSON.
    """
    first = gor.parse((_EXAMPLES / "yunting-water-2023.txt").read_text("utf-8"))
    turned = attrs.evolve(first, provenance=dict(reversed([*first.provenance.items()])))
    assert to_json(first) == to_json(turned)
    assert [cell.path for cell in first.cells()] == list(to_dict(turned)["provenance"])


@pytest.mark.parametrize(
    ("module", "extra", "code"),
    [
        ("cattrs", "json", "from gov_open_report import Report, exports; exports.to_json(Report())"),
        ("pyarrow", "arrow", "import gov_open_report.arrow"),
        ("pyarrow", "arrow", "from gov_open_report.exports import open_writer; open_writer('x.parquet')"),
        ("pyspark", "spark", "import gov_open_report.spark"),
        ("itemadapter", "scrapy", "import gov_open_report.scrapy"),
    ],
    ids=["cattrs", "pyarrow", "pyarrow for a file", "pyspark", "itemadapter"],
)
def test_a_missing_library_is_told_with_its_extra(module: str, extra: str, code: str, tmp_path: Path) -> None:
    """
    The message is what to type, and nothing was begun.
    """
    whole = f"import sys; sys.modules[{module!r}] = None; {code}"
    ran = subprocess.run([sys.executable, "-c", whole], cwd=tmp_path, capture_output=True, check=False)
    said = f'ModuleNotFoundError: {module} is not installed, it comes with: pip install "gov-open-report[{extra}]"'
    assert said == ran.stderr.decode().splitlines()[-1]
    assert not list(tmp_path.iterdir())


def test_a_copy_that_is_not_installed_has_no_version_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As where its folder was copied; what is exported has null there, and comes back.
    """
    library_version.cache_clear()
    with monkeypatch.context() as patched:
        # Nothing that is installed is found on a path without folders.
        patched.setattr(sys, "path", [])
        assert library_version() is None
        exported = to_dict(Report())
    library_version.cache_clear()
    assert exported["library_version"] is None
    assert Report() == from_dict(exported)
