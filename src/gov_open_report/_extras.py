"""What is said where a library is missing that an extra brings."""

from typing import NoReturn


def refuse_without(extra: str, error: ImportError) -> NoReturn:
    """Tell what to install, where importing the libraries of *extra* ended in *error*.

    Raises:
        ModuleNotFoundError: Always.
    """
    library = (error.name or str(error)).partition(".")[0]
    msg = f'{library} is not installed, it comes with: pip install "gov-open-report[{extra}]"'
    raise ModuleNotFoundError(msg, name=error.name) from error
