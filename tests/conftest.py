"""Makes ``texts`` importable however pytest imports, and sets how hard Hypothesis looks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

# With `--import-mode=importlib` this folder is on no path.
sys.path.insert(0, str(Path(__file__).parent))

# A whole report takes milliseconds to make and to read, a slow machine many of them: an
# example that takes long is no fault.
_PATIENT = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}
settings.register_profile("default", max_examples=100, **_PATIENT)
settings.register_profile("ci", max_examples=300, derandomize=True, **_PATIENT)
settings.register_profile("quick", max_examples=20, **_PATIENT)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))
