"""The mutants of a module, as mutmut makes them, and the tests that pass the line each changes."""

from __future__ import annotations

import ast
from difflib import unified_diff
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from mutmut.mutation.file_mutation import MutatedFile, mutate_file_contents

if TYPE_CHECKING:
    from pathlib import Path


class Mutant(NamedTuple):
    """One small change of one function."""

    name: str
    difference: str
    lines: range
    """Of the statement that it changes, where the module has it."""


def uncached(source: str) -> str:
    """Give *source* with what caches a function written at its end: mutmut leaves alone what is decorated."""
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and len(node.decorator_list) == 1:
            (decorator,) = node.decorator_list
            words = ast.unparse(decorator)
            if words.startswith(("cache", "lru_cache")):
                lines[decorator.lineno - 1] = ""
                lines.append(f"{node.name} = {words}({node.name})")
    return "\n".join(lines) + "\n"


def mutants(path: Path) -> tuple[MutatedFile, list[Mutant]]:
    """Give the module at *path* with all of its mutants."""
    source = uncached(path.read_text("utf-8"))
    mutated = mutate_file_contents(str(path), source)
    code = mutated.code.splitlines()
    tree = ast.parse(source)
    functions = {
        f"x{separator}{owner}{function.name}": function
        for owner, separator, body in [("", "_", tree.body)]
        + [(f"{node.name}ǁ", "ǁ", node.body) for node in tree.body if isinstance(node, ast.ClassDef)]
        for function in body
        if isinstance(function, ast.FunctionDef)
    }
    made = []
    for name in mutated.mutant_names:
        key = function_of(name)
        old, new = (
            [line.replace(spelled, functions[key].name) for line in code[span.start - 1 : span.end]]
            for spelled in (f"{key}__mutmut_orig", name)
            for span in [mutated.line_span_by_function_name[spelled]]
        )
        defined = next(at for at, line in enumerate(old) if line.lstrip().startswith("def "))
        changed = next((at for at, (a, b) in enumerate(zip_longest(old, new)) if a != b), defined)
        lines = _statement(functions[key], functions[key].lineno + changed - defined)
        difference = "\n".join(list(unified_diff(old, new, n=2, lineterm=""))[2:])
        made.append(Mutant(name, difference, lines))
    return mutated, made


def function_of(mutant: str) -> str:
    """Give the name that mutmut makes of a function for that of its *mutant*."""
    return mutant.partition("__mutmut_")[0]


def _statement(function: ast.FunctionDef, line: int) -> range:
    """The lines of the innermost statement that has *line*, without the statements inside it."""
    found: ast.stmt = function
    for node in ast.walk(function):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0):
            found = node  # they come from the outer to the inner
    body = getattr(found, "body", [])
    if found is function:
        return (
            range(body[0].lineno, (body[0].end_lineno or 0) + 1)
            if not ast.get_docstring(function)
            else range(body[-1].lineno, (function.end_lineno or 0) + 1)
        )
    return range(found.lineno, body[0].lineno if body else (found.end_lineno or 0) + 1)
