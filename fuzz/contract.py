"""What the contract says about how records come into being: read from OpenAPI, so that no route is named here."""

import re
from dataclasses import dataclass
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

    def has(self, method: str, path: str) -> bool:
        return method.lower() in self.paths.get(path, {})

    def operations(self) -> list[str]:
        return [f"{method.upper()} {path}" for path, methods in self.paths.items() for method in methods]

    def example(self, method: str, path: str) -> Any:
        """The documented body of an operation; None: it takes none."""
        body = self.paths[path][method.lower()].get("requestBody")
        return body and body["content"]["application/json"].get("example")

    def is_act(self, method: str, path: str) -> bool:
        """Whether a call uses up what its last parameter names: DELETE, or a POST that makes no record, like `/restore`."""
        return method == "DELETE" or (method == "POST" and "201" not in self.paths[path]["post"]["responses"])

    def home_of(self, name: str, near: str) -> str | None:
        """The path of what an id field names, by its name: `/v1/scopes/{scopeId}/tags/{tagId}` for tagId. Below the same parents as `near`."""
        homes = [path for path in self.paths if path.endswith(f"/{{{name}}}") and set(parameters_in(path)) - {name} <= set(parameters_in(near))]
        return max(homes, key=len, default=None)
