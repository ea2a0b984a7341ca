"""Refusals of what the schema allows, for rules that no JSON Schema can state. Any other refusal of a valid call is a fault of the contract."""

from typing import Any

from schemathesis.core.transport import Response

# By what the problem says of the field. Adding one needs a reason.
FIELD_RULES = {
    "cursor": "only the server makes cursors, each for one user, route and filter",
    "etag": "the same for ETags",
    "time_zone": "the names of the time zone database change several times a year",
    "not_in_scope": "names a record that isn't there",
    "unknown_role": "roles have older names as well, whatever their case",
    "wrong_currency": "depends on the scope",
    "too_wide": "a range between two parameters",
    "range": "the same",
    "locale": "language tags are a registry",
    "duplicate_name": "upper and lower case count as equal",
    "self": "depends on who calls",
    "quantity": "at most 2 decimals, as a number too: multipleOf 0.01 is of no use with floats",
    "year": "the years 1000 to 2999 of any valid day",
}
PROBLEMS = {
    "version-changed": "an ETag of another version",
    "idempotency-key-reused": "the key was used with another body",
    "too-many-to-sort": "depends on how many records there are",
}
# API Gateway takes 10,240 bytes of request line and headers, Node's server 16 KB: longer ones never reach Hearth.
HEAD_BYTES = 10_240


def rule_behind(response: Response) -> str | None:
    """The rule that the answer names, if it is one of these."""
    problem: dict[str, Any] = response.json() if "json" in response.headers.get("content-type", [""])[0] else {}
    name = str(problem.get("type", "")).rsplit("/", 1)[-1]
    codes = {error["code"] for error in problem.get("errors", [])}
    if name in PROBLEMS:
        return name
    return ", ".join(sorted(codes)) if codes and codes <= FIELD_RULES.keys() else None


def is_too_long_to_arrive(response: Response) -> bool:
    request = response.request
    head = len(request.url or "") + sum(len(name) + len(value) for name, value in request.headers.items())
    return response.status_code == 431 and head > HEAD_BYTES
