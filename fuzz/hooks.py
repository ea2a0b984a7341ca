"""Where Schemathesis and the other files here meet. Schemathesis loads this one: SCHEMATHESIS_HOOKS=hooks."""

import atexit
import os
import re
from itertools import count
from pathlib import Path
from random import Random

import schemathesis
from schemathesis import AuthContext, Case, HookContext, Response
from schemathesis.core.failures import Failure
from schemathesis.generation.meta import TestPhase
from schemathesis.openapi.checks import RejectedPositiveData

from aim import aim, phase_of
from beyond_schema import is_too_long_to_arrive, rule_behind
from contract import Contract, with_numbers
from ground import Ground
from people import NotMade, Person
from tally import Tally

# The part of the cases that enumerate every boundary of every field: all of them are some 100 calls an operation.
COVERAGE = float(os.environ["HEARTH_FUZZ_COVERAGE"])
API, DESK, TALLY = os.environ["HEARTH_FUZZ_API"], os.environ["HEARTH_FUZZ_DESK"], Path(os.environ["HEARTH_FUZZ_TALLY"])
# A user's invitations are limited by the day and a scope's records in number: new people go on in a new scope.
CALLS_A_GROUND = 500
ONE_OFF = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

tally = Tally()
sample = Random(1)
grounds: list[Ground] = []
passers_by = count()
contract = Contract({})


def person(role: str) -> Person:
    return Person(f"{role}-{os.getpid()}-{len(grounds)}@example.com", desk=DESK, api=API)


def ground() -> Ground:
    if not grounds:
        move_on()
    return grounds[-1]


def move_on() -> None:
    grounds.append(Ground(contract, person("caller"), person("housemate"), person("guest"), lambda: person(f"passer-by-{next(passers_by)}")))


@schemathesis.hook
def before_load_schema(ctx: HookContext, raw_schema: dict[str, object]) -> None:
    raw_schema["components"] = with_numbers(raw_schema["components"])


@schemathesis.check
def kind_is_declared(ctx: schemathesis.CheckContext, response: Response, case: Case) -> None:
    """The schema of a problem has all kinds of its status: which of them an operation answers is said beside it."""
    kinds = contract.problems(case.method, case.operation.path, response.status_code)
    kind = response.json()["type"].rsplit("/", 1)[-1] if kinds else None
    assert kind is None or kind in kinds, f"{case.operation.label} answers {response.status_code} with {kind}, and the contract says {', '.join(kinds)}"


@schemathesis.hook
def after_load_schema(ctx: HookContext, schema: schemathesis.BaseSchema) -> None:
    global contract
    contract = Contract(schema.raw_schema["paths"], schema.raw_schema["components"]["responses"])
    atexit.register(lambda: tally.write(TALLY, contract.operations()))


@schemathesis.auth(refresh_interval=None)
class Caller:
    def get(self, case: Case, ctx: AuthContext) -> str:
        return ground().caller.fresh_token()

    def set(self, case: Case, data: str, ctx: AuthContext) -> None:
        case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def filter_case(ctx: HookContext, case: Case) -> bool:
    return phase_of(case) != TestPhase.COVERAGE or sample.random() < COVERAGE


@schemathesis.hook
def before_call(ctx: HookContext, case: Case, kwargs: dict[str, object]) -> None:
    if phase_of(case) != TestPhase.STATEFUL and ground().calls >= CALLS_A_GROUND:
        move_on()
    ground().calls += 1
    try:
        aim(case, ground())
    except NotMade as reason:
        tally.not_made[ONE_OFF.sub("…", str(reason))] += 1
        if "quota-exceeded" in str(reason):
            move_on()


@schemathesis.hook
def after_call(ctx: HookContext, case: Case, response: Response) -> None:
    phase = phase_of(case)
    tally.count(case.operation.label, phase.value if phase else "probe", response.status_code, of_operation=case.method == case.operation.method.upper())


@schemathesis.hook
def filter_failure(ctx: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    if is_too_long_to_arrive(response):
        rule: str | None = "431"
    else:
        rule = rule_behind(response) if isinstance(failure, RejectedPositiveData) else None
    if rule:
        tally.beyond[rule] += 1
    return rule is None
