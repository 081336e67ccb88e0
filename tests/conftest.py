"""What every test needs before anything of Qt is imported, and shared fixtures."""

import os

# Without a screen and without this, pytest-qt aborts the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, settings

# The quick profile repeats the same examples, so that a run proves what the last one did;
# `dev.py soak` looks for new ones.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "soak", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soak" if os.environ.get("QUEUEAPP_SOAK") else "quick")
