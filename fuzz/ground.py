"""A group in which what calls are about is made as it is needed, by the POST of the contract that makes it."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import requests

from bodies import once_more, with_standing_ids
from contract import Contract, filled, parameters_in, up_to
from people import NotMade, Person

# How long a mail may take to come: the stream carries it.
MAIL_SECONDS = 10
CURRENCY = "SEK"
# How often somebody may ask for another address in a day.
ADDRESSES_A_DAY = 5


@dataclass
class Ground:
    contract: Contract
    caller: Person
    housemate: Person
    guest: Person
    newcomer: Callable[[], Person]
    made: dict[str, str] = field(default_factory=dict)
    askers: list[Person] = field(default_factory=list)
    asked: int = 0
    calls: int = 0

    def ids_for(self, method: str, path: str) -> dict[str, str]:
        """Ids for all parameters of a path: standing ones for parents, and for the last one of what the call may change or use up."""
        if path == "/v1/scopes/{scopeId}/lists/{listId}/members/me" and self.contract.is_act(method, path):
            return self.shared_list()
        # It is offered to somebody in the group, so that the caller keeps it until they accept.
        if path == "/v1/scopes/{scopeId}/transfer-ownership":
            return self.scope()
        if path.startswith("/v1/scopes/{scopeId}/payees/"):
            return self.with_payee(path)
        ids: dict[str, str] = {}
        names = parameters_in(path)
        for name in names:
            last = name == names[-1]
            if last and self.contract.is_act(method, path):
                ids[name] = self.new(path, name, ids, to_leave=path.endswith("/me"))
                if path.endswith("/restore"):
                    self.undoable(path, ids)
            else:
                ids[name] = self.standing(path, name, ids, "changed" if last and method == "PATCH" else "read")
        return ids

    def undoable(self, path: str, ids: dict[str, str]) -> None:
        """Does what a restore undoes: an act of its own at the same address, or the deletion of what the address names."""
        undone = path.removesuffix("/restore")
        if self.contract.has("POST", undone):
            collection = undone[: undone.rindex("/")]
            self.caller.call("POST", filled(collection, ids), {**self.contract.example("POST", collection), "purchased": True})
            self.caller.call("POST", filled(undone, ids))
        else:
            self.caller.call("DELETE", filled(undone, ids))

    def standing(self, path: str, name: str, ids: dict[str, str], use: str = "read") -> str:
        key = f"{filled(up_to(path, name), ids)} {name} {use}"
        # A guest comes and goes.
        if key not in self.made or (use == "changed" and f"{up_to(path, name)}/{{{name}}}" in SEEDS):
            self.made[key] = self.new(path, name, ids)
        return self.made[key]

    def new(self, path: str, name: str, ids: dict[str, str], *, to_leave: bool = False) -> str:
        """@raises NotMade"""
        home = f"{up_to(path, name)}/{{{name}}}"
        if path.endswith("/members/{userId}/merge"):
            return self.placeholder(ids)
        if home in SEEDS:
            return SEEDS[home](self, ids)
        if to_leave and name == "scopeId":
            return self.joined()
        collection = up_to(path, name)
        if not self.contract.has("POST", collection):
            raise NotMade(f"{path}: no operation makes {{{name}}} by POST {collection}, and no seed does")
        return str(self.caller.call("POST", filled(collection, ids), self.body("POST", collection, ids))["id"])

    def body(self, method: str, path: str, ids: dict[str, str]) -> object:
        body = with_standing_ids(once_more(self.contract.example(method, path)), lambda name: self.named(name, path, ids))
        if not isinstance(body, dict):
            return body
        # Inviting people is limited by the day.
        return {key: CURRENCY if key == "currency" else value for key, value in body.items() if key != "members"}

    def named(self, name: str, near: str, ids: dict[str, str]) -> str | None:
        """The id of something that a field of a body may name; None: nothing is known by that name."""
        if name == "userId" and near.endswith("/merge") and "/members/" not in near:
            return self.stays(near, ids)
        if name == "userId":
            return self.lodger() if near == "/v1/scopes/{scopeId}/transfer-ownership" else self.me()
        if name == "toScopeId":
            return self.elsewhere()
        if name == "id":
            return self.to_go(near.rsplit("/", 1)[0], ids)
        if name == "otherUserId":
            return self.lodger()
        if name == "categoryId" and "/items" in near:
            return None
        home = self.contract.home_of(name, near)
        return self.standing(home, name, {key: value for key, value in ids.items() if key != name}) if home and home != f"{near}/{{{name}}}" else None

    def stays(self, merge: str, ids: dict[str, str]) -> str:
        """The label into which another is merged: one that stands."""
        name = parameters_in(merge)[-1]
        return self.standing(merge.removesuffix("/merge"), name, {key: value for key, value in ids.items() if key != name}, "into")

    def scope(self) -> dict[str, str]:
        return {"scopeId": self.standing("/v1/scopes/{scopeId}", "scopeId", {})}

    def with_payee(self, path: str) -> dict[str, str]:
        """A scope in which the payee of the examples was merged, where it is to be restored."""
        ids = self.scope()
        if path.endswith("/restore"):
            merge = "/v1/scopes/{scopeId}/payees/merge"
            self.caller.call("POST", filled(merge, ids), self.contract.example("POST", merge))
        return ids

    def elsewhere(self) -> str:
        """Another scope of the caller's, for what goes to one."""
        if "elsewhere" not in self.made:
            self.made["elsewhere"] = str(self.caller.call("POST", "/v1/scopes", {"name": "Fir Street 5", "currency": CURRENCY})["id"])
        return self.made["elsewhere"]

    def to_go(self, collection: str, ids: dict[str, str]) -> str:
        """One of a collection that may go to another scope: money of the caller's alone, who stands for nobody else there."""
        body = self.body("POST", collection, ids)
        if collection.endswith("/transactions"):
            body = {"kind": "expense", "amount": 100, "split": {"mode": "equal", "shares": [{"userId": self.me()}]}}
        return str(self.caller.call("POST", filled(collection, ids), body)["id"])

    def me(self) -> str:
        if "me" not in self.made:
            self.made["me"] = self.caller.user_id()
        return self.made["me"]

    def passer_by(self) -> Person:
        """Somebody whose account may go, and who is nowhere else."""
        return self.newcomer()

    def departed(self) -> Person:
        """Somebody who has deleted their account."""
        person = self.newcomer()
        person.call("DELETE", "/v1/me")
        return person

    def asker(self) -> Person:
        """Somebody who may ask for another address once more: the day has five."""
        if self.asked % ADDRESSES_A_DAY == 0:
            self.askers.append(self.newcomer())
        self.asked += 1
        return self.askers[-1]

    def mover(self) -> tuple[Person, str]:
        """Somebody who asked for another address, and the code that came there."""
        person, email = self.newcomer(), f"{uuid4()}@example.com"
        person.call("POST", "/v1/me/email", {"email": email})
        return person, self.found_in_mail(email, r"\b(\d{6})\b")

    def lodger(self) -> str:
        """Somebody in the group who stays."""
        if "lodger" not in self.made:
            self.made["lodger"] = self.join(self.caller, filled("/v1/scopes/{scopeId}", self.scope()), self.housemate)
        return self.made["lodger"]

    def member(self, ids: dict[str, str]) -> str:
        """Somebody who has just joined a group."""
        return self.newly_in(f"/v1/scopes/{ids['scopeId']}")

    def placeholder(self, ids: dict[str, str]) -> str:
        """Somebody without an account."""
        path = filled("/v1/scopes/{scopeId}/members", ids)
        return str(self.caller.call("POST", path, self.body("POST", "/v1/scopes/{scopeId}/members", ids))["userId"])

    def guest_of_list(self, ids: dict[str, str]) -> str:
        """Somebody who has just been taken onto a list by itself."""
        return self.newly_in(f"/v1/scopes/{ids['scopeId']}/lists/{ids['listId']}")

    def newly_in(self, path: str) -> str:
        """The guest, who has just joined what a path names: removed first where they were in before."""
        try:
            self.caller.call("DELETE", f"{path}/members/{self.guest.user_id()}")
        except NotMade:
            pass
        return self.join(self.caller, path, self.guest)

    def join(self, host: Person, path: str, newcomer: Person) -> str:
        invitation = host.call("POST", f"{path}/invitations", {"email": newcomer.email, "role": "editor"})
        newcomer.call("POST", f"/v1/me/invitations/{invitation['id']}/accept")
        return newcomer.user_id()

    def invited(self) -> tuple[str, str]:
        """A scope of somebody else, and an invitation to the caller."""
        scope_id = self.housemate.call("POST", "/v1/scopes", {"name": "Oak Street 1", "currency": CURRENCY})["id"]
        return scope_id, self.housemate.call("POST", f"/v1/scopes/{scope_id}/invitations", {"email": self.caller.email, "role": "editor"})["id"]

    def joined(self) -> str:
        scope_id, invitation_id = self.invited()
        self.caller.call("POST", f"/v1/me/invitations/{invitation_id}/accept")
        return scope_id

    def shared_list(self) -> dict[str, str]:
        """A list of somebody else that the caller is on by itself."""
        scope_id = self.housemate.call("POST", "/v1/scopes", {"name": "Ash Street 2", "currency": CURRENCY})["id"]
        list_id = self.housemate.call("POST", f"/v1/scopes/{scope_id}/lists", {"name": "Party"})["id"]
        self.join(self.housemate, f"/v1/scopes/{scope_id}/lists/{list_id}", self.caller)
        return {"scopeId": scope_id, "listId": list_id}

    def mailed_token(self) -> str:
        return self.mailed("invitations")

    def mailed(self, what: str) -> str:
        """The token of a link in the mail of an invitation."""
        if what not in self.made:
            self.made[what] = self.newly_mailed(what)
        return self.made[what]

    def newly_mailed(self, what: str) -> str:
        self.invited()
        return self.found_in_mail(self.caller.email, rf"/v1/{what}/(\S+)")

    def found_in_mail(self, to: str, pattern: str) -> str:
        """@raises NotMade when no mail comes that has it"""
        until = time.monotonic() + MAIL_SECONDS
        while time.monotonic() < until:
            mails = requests.get(f"{self.caller.api}/local/inbox", params={"to": to}, headers={"Accept": "application/json"}, timeout=60).json()
            found = [match[1] for mail in mails if (match := re.search(pattern, mail["text"]))]
            if found:
                return found[0]
            time.sleep(0.05)
        raise NotMade("what was to come by mail did not")

    def stopping_token(self) -> str:
        """From the link in an invitation's mail that stops these mails."""
        return self.mailed("unsubscribe")

    def link_token(self) -> str:
        """The token of a link to a group of somebody else, by which nobody has joined."""
        scope_id = self.housemate.call("POST", "/v1/scopes", {"name": "Lime Street 3", "currency": CURRENCY})["id"]
        return self.housemate.call("POST", f"/v1/scopes/{scope_id}/links", {"kind": "join", "role": "viewer"})["token"]

    def told(self) -> str:
        """A notification of an invitation, once the stream has told of it."""
        self.invited()
        until = time.monotonic() + MAIL_SECONDS
        while time.monotonic() < until:
            told = self.caller.call("GET", "/v1/me/notifications")["items"]
            if told:
                return told[0]["id"]
            time.sleep(0.05)
        raise NotMade("nobody was told of an invitation")

    def on_its_way(self, ids: dict[str, str]) -> str:
        """A list with much on it, on its way to a scope: the last one has to be there before the next may go."""
        if "long list" not in self.made:
            path = f"/v1/scopes/{self.me()}/lists"
            self.made["long list"] = f"{path}/{self.caller.call('POST', path, {'name': 'Long'})['id']}"
            operations = [{"op": "create", "body": {"name": f"Item {number}", "unit": None, "categoryId": None}} for number in range(60)]
            self.caller.call("POST", f"{self.made['long list']}/items/batch", {"operations": operations})
        until = time.monotonic() + MAIL_SECONDS
        while True:
            try:
                return str(self.caller.call("POST", f"{self.made['long list']}/duplicate", {"toScopeId": ids["scopeId"]})["id"])
            except NotMade:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def suggested(self, ids: dict[str, str]) -> str:
        """A name that has just been put on a list."""
        path = f"/v1/scopes/{ids['scopeId']}"
        list_id = self.caller.call("POST", f"{path}/lists", {"name": "Groceries"})["id"]
        self.caller.call("POST", f"{path}/lists/{list_id}/items", {"name": "Milk"})
        return "Milk"


# What no route makes at the address where it is used.
SEEDS: dict[str, Callable[[Ground, dict[str, str]], str]] = {
    "/v1/scopes/{scopeId}/members/{userId}": Ground.member,
    "/v1/scopes/{scopeId}/lists/{listId}/members/{userId}": Ground.guest_of_list,
    "/v1/me/invitations/{invitationId}": lambda ground, _: ground.invited()[1],
    "/v1/me/notifications/{notificationId}": lambda ground, _: ground.told(),
    "/v1/invitations/{token}": lambda ground, _: ground.mailed_token(),
    "/v1/links/{token}": lambda ground, _: ground.link_token(),
    "/v1/unsubscribe/{token}": lambda ground, _: ground.stopping_token(),
    "/v1/scopes/{scopeId}/suggestions/{name}": Ground.suggested,
    "/v1/scopes/{scopeId}/relocations/{relocationId}": Ground.on_its_way,
    "/v1/scopes/{scopeId}/balances/{userId}": lambda ground, _: ground.me(),
    "/docs/{asset}": lambda *_: "docs.css",
}
