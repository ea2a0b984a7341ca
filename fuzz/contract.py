"""What the contract says about how records come into being: read from OpenAPI, so that no route is named here."""

import re
from dataclasses import dataclass, field
from typing import Any

PARAMETER = re.compile(r"\{(\w+)\}")


def parameters_in(path: str) -> list[str]:
    return PARAMETER.findall(path)


def filled(path: str, ids: dict[str, str]) -> str:
    return PARAMETER.sub(lambda match: ids.get(match[1], match[0]), path)


def up_to(path: str, name: str) -> str:
    """The collection that a parameter picks from: `/v1/scopes` for scopeId."""
    return path[: path.index(f"/{{{name}}}")]


@dataclass(frozen=True)
class Contract:
    paths: dict[str, dict[str, Any]]
    responses: dict[str, Any] = field(default_factory=dict)

    def has(self, method: str, path: str) -> bool:
        return method.lower() in self.paths.get(path, {})

    def operations(self) -> list[str]:
        return [f"{method.upper()} {path}" for path, methods in self.paths.items() for method in methods]

    def example(self, method: str, path: str) -> Any:
        """The documented body of an operation; None: it takes none."""
        body = self.paths[path][method.lower()].get("requestBody")
        return body and body["content"]["application/json"].get("example")

    def problems(self, method: str, path: str, status: int) -> list[str]:
        """The kinds of problems that an operation can answer a status with; none: the contract knows no such answer."""
        answer = self.paths.get(path, {}).get(method.lower(), {}).get("responses", {}).get(str(status), {})
        return self.responses.get(answer.get("$ref", "").rsplit("/", 1)[-1], answer).get("x-problems", [])

    def is_act(self, method: str, path: str) -> bool:
        """Whether a call uses up what its last parameter names: DELETE, or a POST that makes no record, like `/restore`."""
        return method == "DELETE" or (method == "POST" and "201" not in self.paths[path]["post"]["responses"])

    def home_of(self, name: str, near: str) -> str | None:
        """The path of what an id field names, by its name: `/v1/scopes/{scopeId}/tags/{tagId}` for tagId. Below the same parents as `near`."""
        homes = [path for path in self.paths if path.endswith(f"/{{{name}}}") and set(parameters_in(path)) - {name} <= set(parameters_in(near))]
        return max(homes, key=len, default=None)


def with_numbers(value: Any) -> Any:
    """The contract with what it takes beside text: it shows those fields as text to generators of clients, which know no type for either."""
    if isinstance(value, list):
        return [with_numbers(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    known = {key: with_numbers(inner) for key, inner in value.items() if key != "x-or-number"}
    return {"anyOf": [known, {"type": "number"}]} if value.get("x-or-number") is True else known
