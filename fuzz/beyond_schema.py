"""Refusals of what the schema allows, for rules that no JSON Schema can state. Any other refusal of a valid call is a fault of the contract."""

import re
from typing import Any

from schemathesis.core.transport import Response

# By what the problem says of the field (`code`, or `path code` where only that field may be refused so). Adding one needs a reason.
FIELD_RULES = {
    # Only the server makes them, each for one user, address and filter.
    "cursor", "etag",
    # Which internationalised hosts there can be is in Unicode's tables.
    "unknown_host",
    # Which address is one's own already, and which code was mailed.
    "own_address", "wrong_code",
    # Which providers somebody signs in by, and which this server offers.
    "not_offered", "already_connected", "signed_up_by", "providers_address",
    # Registries that change: languages, time zones. Roles have older names as well, whatever their case.
    "locale", "time_zone", "unknown_role",
    # Whether something stands where it is named, or is of the right kind, depends on the records.
    "not_in_scope", "only_viewers", "not_in_list", "not_a_member", "not_a_placeholder", "not_an_expense", "unknown_person", "not_on_list", "no_scope", "same_scope", "stands_for_another", "needs_placeholder", "same_label", "merged_into_child", "group_kind", "group_in_group", "group_of_others", "another_currency", "merged_already", "exchanged_elsewhere", "source_gone", "settled_with_oneself", "moved_within_a_source", "refund_apart", "one_owner", "ownership", "at_most_editor", "not_with_settlement", "split_of_refund", "self", "wrong_currency", "source_currency",
    # Which pictures somebody has uploaded here, how far they are, and what shows them.
    "no_upload", "upload_waiting", "upload_refused", "picture_in_use",
    # Between fields or parameters: ranges, sums, what goes with which kind or mode, entries that name the same.
    "range", "bounds", "too_wide", "sum_over", "sum_under", "not_with_equal", "no_share", "whole_units", "rate_or_amount", "same_currency", "worth_nothing",
    "same_person", "same_source", "not_with_transfer", "only_with_transfer", "only_with_income", "duplicate", "duplicate_name",
    "operations[].id required", "operations[].parentId required", "sourceId required", "toSourceId required", "paidBy[].amount required", "split.shares[].value required", "defaultSplit.shares[].value required",
    # A change of part of a split, where there is no split yet that it could be merged into.
    "defaultSplit.shares required",
    # Which hosts are on the internet, and what an address is once it is parsed.
    "https_url", "url_with_password", "url_host", "imageUrl too_long", "avatarUrl too_long", "operations[].body.imageUrl too_long",
    # What an amount says beside its rate, its source, its refunds, and what stands already; who paid where somebody must have.
    "rate_and_amount", "source_amount", "no_source_amount", "without_source", "share_amount", "refund_currency", "settlement_apart", "balance_anew", "paidBy too_few",
    # One currency is compared at a time; those that were withdrawn stay readable.
    "one_currency", "currency_withdrawn",
    # Only the server sets them: sent back as they are, they are taken.
    "read_only", "cursor_of_other_order",
    # Of more than 100 refusals the last says how many more there are.
    "more",
    # At most so many decimals of a JSON number: `multipleOf: 0.01` is of no use with floats. Years 1000 to 2999 of days that have the format `date`.
    "quantity", "decimals", "year", "past",
    # Properties of Unicode, and marks in pairs.
    "nothing_visible", "open_direction",
}
PROBLEMS = {
    "version-changed": "an ETag of another version",
    "idempotency-key-reused": "the key was used with another body",
    "sent-recently": "an invitation can be sent again after 10 minutes",
    "too-many-to-sort": "depends on how many records there are",
}
# Of the request line and the values of headers: the schema knows no limit of both together.
HEAD_BYTES = 10_240
INDEX = re.compile(r"\[\d+\]")


def rule_behind(response: Response) -> str | None:
    """The rule that the answer names, if it is one of these."""
    problem: dict[str, Any] = response.json() if "json" in response.headers.get("content-type", [""])[0] else {}
    name = str(problem.get("type", "")).rsplit("/", 1)[-1]
    if name in PROBLEMS:
        return name
    rules = {rule_of(error) for error in problem.get("errors", [])}
    return ", ".join(sorted(rules)) if rules and rules <= FIELD_RULES else None


def rule_of(error: dict[str, str]) -> str:
    code = error["code"]
    return code if code in FIELD_RULES else f"{INDEX.sub('[]', error['path'])} {code}"


def is_too_long_to_arrive(response: Response) -> bool:
    request = response.request
    head = len(request.url or "") + sum(len(name) + len(value) for name, value in request.headers.items())
    return response.status_code == 431 and head > HEAD_BYTES
