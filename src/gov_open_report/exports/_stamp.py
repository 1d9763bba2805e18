"""What ties an export to the text that it is of."""

from hashlib import sha256


def source_sha256(source: str) -> str:
    """Return the SHA-256 of *source* in UTF-8, as 64 hexadecimal digits.

    It is that of the file, where the text is all that a file in UTF-8 holds. Half
    of a surrogate pair, which UTF-8 cannot hold, is encoded as the three bytes
    that it would have.
    """
    return sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
