"""Makes ``texts`` importable however pytest imports, and sets how hard Hypothesis looks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings

# With `--import-mode=importlib` this folder is on no path.
sys.path.insert(0, str(Path(__file__).parent))

# A whole report takes milliseconds to make and to read, on a slow machine many of them: an
# example that takes long is no fault.
settings.register_profile(
    "default",
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# The same examples on every machine and in every run: a longer search is for `night`, and this has its time to keep.
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=20)
# Enough to pass every line; what is searched for is for the others.
settings.register_profile("lines", settings.get_profile("ci"), max_examples=8)
# For mutants, of which a failure tells enough: no time is spent on making it small.
settings.register_profile(
    "mutants", settings.get_profile("quick"), max_examples=10, phases=[Phase.explicit, Phase.generate]
)
settings.register_profile("night", settings.get_profile("default"), max_examples=20_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))
