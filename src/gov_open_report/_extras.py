"""What is said where a library is missing that an extra brings."""


def missing(extra: str, error: ImportError) -> ModuleNotFoundError:
    """Make the error to raise where importing the libraries of *extra* ended in *error*."""
    msg = f'{error.name or error} is not installed, it comes with: pip install "gov-open-report[{extra}]"'
    return ModuleNotFoundError(msg, name=error.name)
