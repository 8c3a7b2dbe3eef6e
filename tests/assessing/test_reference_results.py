"""The field's own results, where the folder `shared` lies beside the checkout; properties have tests of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.shared import shared_path


@pytest.mark.slow
def test_every_reference_result_is_reproduced():
    script = shared_path("assess", "check.py")
    done = subprocess.run(
        [sys.executable, str(script), "--only", "O"], capture_output=True, text=True, timeout=300, check=False
    )
    wrong = [line for line in done.stdout.splitlines()[:-1] if not line.endswith(" ok")]
    assert wrong == [] and done.returncode == 0, done.stderr
