"""Counts what was called and what answered 2xx, by operation, for the line that bin/fuzz.ts ends with."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

@dataclass
class Tally:
    requests: int = 0
    phases: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)
    beyond: Counter[str] = field(default_factory=Counter)
    not_made: Counter[str] = field(default_factory=Counter)

    def count(self, operation: str, phase: str, status: int, *, of_operation: bool) -> None:
        self.requests += 1
        self.phases[phase] += 1
        self.statuses[str(status)] += 1
        if of_operation and 200 <= status < 300:
            self.reached[operation] += 1

    def write(self, file: Path, operations: list[str]) -> None:
        file.write_text(json.dumps({"operations": operations, **vars(self)}, indent=1))
