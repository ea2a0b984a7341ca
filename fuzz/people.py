"""People signed in through the pages. The desk (bin/fuzz.ts) signs them in; here they make what calls are about."""

import time
from dataclasses import dataclass
from typing import Any

import requests

# An access token lives for 15 minutes, and calls that want a fresh sign-in take one of 10.
FRESH_SECONDS = 480

tokens_given: set[str] = set()
# One connection for all calls that make what calls are about.
connection = requests.Session()


class NotMade(Exception):
    """A record that a call needs was refused."""


@dataclass
class Person:
    email: str
    desk: str
    api: str
    token: str = ""
    signed_in_at: float = float("-inf")

    def fresh_token(self) -> str:
        if time.monotonic() - self.signed_in_at > FRESH_SECONDS:
            began = time.monotonic()
            answer = requests.get(f"{self.desk}/{self.email}", timeout=60)
            if not answer.ok:
                raise NotMade(f"{self.email} could not sign in: {answer.text}")
            self.token = answer.text
            self.signed_in_at = began
            tokens_given.add(self.token)
        return self.token

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """@raises NotMade with the answer, when it is no 2xx."""
        response = connection.request(method, self.api + path, json=body, headers={"Authorization": f"Bearer {self.fresh_token()}"}, timeout=60)
        if not response.ok:
            raise NotMade(f"{method} {path} answered {response.status_code}: {response.text[:300]}")
        return response.json()

    def user_id(self) -> str:
        return str(self.call("GET", "/v1/me")["id"])
