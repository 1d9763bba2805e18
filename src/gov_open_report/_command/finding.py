"""The files that the arguments of a command name: themselves, those of folders, those of patterns."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from glob import glob, has_magic
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

SUFFIXES: Final = frozenset({".txt", ".md", ".html", ".htm"})
"""What a file of a folder is read by; one that is named may have any name."""


REVIEW: Final = ".review.html"
"""What ``view`` puts after the name of a report; no file of a folder that ends so is a report."""


class Found(NamedTuple):
    """A file to read, or why an argument names none."""

    name: str
    """As it was given, or below the folder as that was given; ``-`` is standard input."""

    problem: str | None = None
    """Why there is nothing to read; ``None`` for a file, whether or not it can be opened."""


def find(names: Iterable[str], language: str) -> list[Found]:
    """Return the files that *names* name, in their order; problems are told in *language*.

    A folder stands for all files under it that have one of ``SUFFIXES``, sorted,
    but for the pages of ``view``, which end in ``REVIEW``; what begins with a
    point is hidden, and links to folders are not followed. A
    pattern (``*``, ``?``, ``[]``, and ``**`` for folders at any depth) that the
    shell left as it is stands for what it matches, sorted, each once; a file of
    such a name goes before. Costs a look at each file, and the memory of the names.
    """
    return [found for name in names for found in _of_argument(name, language)]


def _of_argument(name: str, language: str) -> Iterator[Found]:
    if name == "-" or not has_magic(name) or os.path.lexists(name):
        return _of_path(name, language)
    matches = sorted(glob(name, recursive=True))  # noqa: PTH207  # keeps the name as it was given, "./" too
    if not matches:
        return iter([Found(name, _WORDS[language].no_match)])
    # With `**`, a file is matched by itself and stands under folders that are matched.
    return iter(dict.fromkeys(found for match in matches for found in _of_path(match, language)))


def _of_path(name: str, language: str) -> Iterator[Found]:
    if name == "-" or not Path(name).is_dir():
        yield Found(name)
        return
    empty = True
    for found in _under(name, language):
        empty = False
        yield found
    if empty:
        yield Found(name, _WORDS[language].no_files)


def _under(folder: str, language: str) -> Iterator[Found]:
    """Yield the files under *folder*, those of a folder before those of the folders in it."""
    problems: list[Found] = []

    def unreadable(error: OSError) -> None:
        problems.append(Found(str(error.filename), reason(error, language)))

    for place, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(place, name)  # noqa: PTH118  # keeps the folder's name as it was given, "./" too
            if _is_report(name) and _is_readable(path):
                yield Found(path)
    yield from problems


def _is_report(name: str) -> bool:
    lower = name.lower()
    return not lower.startswith(".") and Path(lower).suffix in SUFFIXES and not lower.endswith(REVIEW)


def _is_readable(path: str) -> bool:
    # Reading from a named pipe would wait for ever; a link that leads nowhere is told when it is opened.
    return os.path.isfile(path) or os.path.islink(path)  # noqa: PTH113, PTH114  # thousands of paths


def same_name(name: str) -> str:
    """Return *name* in one spelling for all that mean the same."""
    return os.path.normpath(name)


def once(files: Iterable[Found]) -> list[Found]:
    """Return *files* with each of them once."""
    found: dict[str, Found] = {}
    for each in files:
        found.setdefault(same_name(each.name), each)
    return list(found.values())


def reason(error: OSError, language: str) -> str:
    """Return what *error* says of its file, in *language* as far as it is one that is met every day."""
    told = error.strerror or type(error).__name__
    return told if language == "en" else _REASONS_ZH.get(error.errno, told)


_REASONS_ZH: Final[Mapping[int | None, str]] = MappingProxyType(
    {
        errno.ENOENT: "没有该文件或文件夹",
        errno.EISDIR: "是文件夹，不是文件",
        errno.ENOTDIR: "路径中有一段不是文件夹",
        errno.EACCES: "没有权限",
        errno.EPERM: "不允许此项操作",
        errno.ENOSPC: "磁盘空间不足",
        errno.EROFS: "所在磁盘为只读",
        errno.ENAMETOOLONG: "名称过长",
    }
)


class _Words(NamedTuple):
    """What is told, in one language."""

    no_match: str
    no_files: str


_WORDS: Final = {
    "en": _Words(
        "no file of this name, and none that it matches as a pattern",
        f"a folder without a file in {', '.join(sorted(SUFFIXES))}",
    ),
    "zh": _Words("没有该文件，也没有与之匹配的文件", f"文件夹内没有 {'、'.join(sorted(SUFFIXES))} 文件"),
}
