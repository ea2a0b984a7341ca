"""Bodies that name what stands: documented examples made fit for use, and generated ones whose random ids would hit nothing."""

import itertools
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

# What fields name that aren't called after it. All others are: `categoryId`, `tagIds`.
NAMED_OTHERWISE = {"after": "itemId", "refundOf": "transactionId", "toSourceId": "sourceId", "groupId": "categoryId", "assignedTo": "userId", "createdBy": "userId", "memberId": "userId", "ids": "id"}
# A settlement's two sides; a summary has a `from` and a `to` as well, which are days.
SIDES = {"from": "userId", "to": "otherUserId", "into": "userId"}

serial = itertools.count(1)

Pick = Callable[[str], str | None]


# Ids of what is built in repeat their digits: aaaaaaaa-2222-2222-2222-222222222222. They stand everywhere.
BUILT_IN = re.compile(r"^(\w)\1{7}-(\w)\2{3}-\2{4}-\2{4}-\2{12}$")


def is_id(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 36 and value.count("-") == 4


def named_by(field: str) -> str | None:
    if field.endswith("Ids"):
        return field.removesuffix("s")
    return NAMED_OTHERWISE.get(field) or SIDES.get(field) or (field if field.endswith("Id") else None)


def with_standing_ids(value: Any, pick: Pick, field: str = "") -> Any:
    """The same body, with every id in it replaced by that of something that stands. @param pick gives an id by what it names"""
    if isinstance(value, dict):
        return {key: with_standing_ids(inner, pick, key) for key, inner in value.items()}
    if isinstance(value, list):
        known = [with_standing_ids(inner, pick, field) for inner in value]
        return list(dict.fromkeys(known)) if all(map(is_id, known)) else known
    name = named_by(field)
    return (name and pick(name)) or value if is_id(value) and not BUILT_IN.match(value) else value


def with_new_address(value: Any) -> Any:
    """A pending invitation of an address makes a second one a conflict."""
    if isinstance(value, dict):
        return {key: f"{uuid4()}@example.com" if key == "email" and isinstance(inner, str) else with_new_address(inner) for key, inner in value.items()}
    return [with_new_address(inner) for inner in value] if isinstance(value, list) else value


def once_more(example: Any) -> Any:
    """A documented body that can be sent again: many names are unique in a scope."""
    body = with_new_address(example)
    named = {field: f"{body[field]} {next(serial)}" for field in ("name", "displayName") if isinstance(body.get(field), str)} if isinstance(body, dict) else {}
    return body | named if named else body
