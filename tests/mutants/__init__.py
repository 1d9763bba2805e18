"""Whether the tests see a change of what reads: `run.py`."""
