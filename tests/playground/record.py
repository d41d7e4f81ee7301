"""Runs the playground's examples with real PyTorch and records what they print and how they end: examples.jsonl.

    python tests/playground/record.py
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "programs"))
import record  # noqa: E402

with (HERE / "examples.jsonl").open("w") as file:
    for path in sorted((HERE.parent.parent / "content" / "playground").glob("*.py")):
        file.write(json.dumps({"id": path.stem, **record.in_fork(path.read_text())}, ensure_ascii=False) + "\n")
