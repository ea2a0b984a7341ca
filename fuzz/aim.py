"""Aims generated calls at records that stand: random ids hit nothing, and then only the answer 404 would be tried."""

from random import Random
from uuid import uuid4

from schemathesis import Case
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import TestPhase

from bodies import once_more, with_new_address, with_standing_ids
from ground import CURRENCY, Ground
from people import Person, tokens_given

# The part of calls that is aimed; the others go out as they were generated. Documented examples always are.
SHARE = 0.85
# What takes a code that came by mail.
CONFIRMATION = "/v1/me/email/confirm"

random = Random(1)


def is_valid(case: Case, place: ParameterLocation) -> bool:
    """Whether this part of a call was meant to be valid: what was broken on purpose stays as it is."""
    component = case.meta.components.get(place) if case.meta else None
    return component is None or component.mode.is_positive


def phase_of(case: Case) -> TestPhase | None:
    return case.meta.phase.name if case.meta else None


def aim(case: Case, ground: Ground) -> None:
    """@raises NotMade when what the call is about can't be made"""
    if case.headers.get("Authorization") in tokens_given_as_headers():
        case.headers["Authorization"] = f"Bearer {whose(case, ground).fresh_token()}"
    is_example = phase_of(case) == TestPhase.EXAMPLES
    if not is_example and random.random() > SHARE:
        return
    keep_preconditions_true(case)
    # In a sequence the ids come from the calls before.
    if phase_of(case) == TestPhase.STATEFUL or case.method != case.operation.method.upper():
        return
    # Below an address that is broken on purpose nothing can stand.
    if not is_valid(case, ParameterLocation.PATH):
        return
    ids = ground.ids_for(case.method, case.operation.path)
    case.path_parameters.update(ids)
    ids = ground.scope() | ids

    def pick(name: str) -> str | None:
        return ground.named(name, case.operation.path, ids)

    if is_valid(case, ParameterLocation.QUERY):
        case.query.update(with_standing_ids(dict(case.query), pick))
    if isinstance(case.body, dict) and is_valid(case, ParameterLocation.BODY):
        if case.operation.path == CONFIRMATION and is_example:
            mover, code = ground.mover()
            case.headers["Authorization"] = f"Bearer {mover.fresh_token()}"
            case.body = {"code": code}
            return
        body = with_standing_ids(once_more(case.body) if is_example else with_new_address(case.body), pick)
        # A scope keeps its money in one currency: most of the drawn ones would be refused, and nothing behind that be tried.
        case.body = body | {"currency": CURRENCY} if isinstance(body.get("currency"), str) and "{scopeId}/" in case.operation.path else body


def whose(case: Case, ground: Ground) -> Person:
    """What ends an account, a sign-in or an address, or is limited by the day, is done by somebody who is needed for nothing else."""
    if case.operation.path == "/v1/me" and case.method == "DELETE":
        return ground.passer_by()
    if case.operation.path == "/v1/me/restore":
        return ground.departed()
    if case.operation.path == "/v1/me/email":
        return ground.asker()
    return ground.caller


def keep_preconditions_true(case: Case) -> None:
    """Only the server gives cursors and ETags that are good, and a key is its owner's: generated ones have nearly every call refused."""
    if is_valid(case, ParameterLocation.QUERY):
        case.query.pop("cursor", None)
    if is_valid(case, ParameterLocation.HEADER):
        if "If-Match" in case.headers:
            case.headers["If-Match"] = "*"
        if "Idempotency-Key" in case.headers:
            case.headers["Idempotency-Key"] = str(uuid4())


def tokens_given_as_headers() -> set[str]:
    return {f"Bearer {token}" for token in tokens_given}
