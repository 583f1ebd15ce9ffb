"""Drives a simulated Close through the life of an SMS, with nothing but Python's standard library.

    dotnet run --project src/Close.Functional.Cli -- simulate --control --clock stopped
    python3 samples/Python/life_cycle.py
"""

import argparse
import base64
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

OURS, THEIRS = "+12025550143", "+12025550199"


class Close:
    """Calls the API with one key; answers are the status and the JSON."""

    def __init__(self, address, key):
        self.address = address.rstrip("/")
        self.control = urllib.parse.urljoin(self.address, "/_simulator")
        self.header = "Basic " + base64.b64encode(f"{key}:".encode()).decode()

    def call(self, method, path, body=None, **query):
        address = self.address + path + ("?" + urllib.parse.urlencode(query) if query else "")
        return self.send(method, address, body)

    def advance(self, seconds):
        status, _ = self.send("POST", self.control + "/advance", {"seconds": seconds})
        expect(status == 200, "the simulator has to be started with --control")

    def send(self, method, address, body):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address, data=data, method=method)
        request.add_header("Authorization", self.header)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            return refusal.code, json.load(refusal)


def expect(holds, sentence):
    if not holds:
        sys.exit(f"Not as expected: {sentence}.")


def step(name, answer, status):
    code, sms = answer
    expect(code == 200, f"{name} is answered with 200, not {code}")
    expect(sms["status"] == status, f"{name} leaves the message in {status}, not {sms['status']}")
    print(f"{name:<22} {status:<10} {sms['text']}")
    return sms


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--address", default="http://127.0.0.1:8080/api/v1")
    arguments.add_argument("--key", default="api_ada")
    given = arguments.parse_args()
    close = Close(given.address, given.key)

    draft = {"status": "draft", "local_phone": OURS, "remote_phone": THEIRS, "text": "Hi!", "lead_id": "lead_acme"}
    sms = step("create a draft", close.call("POST", "/activity/sms/", draft), "draft")
    path = f"/activity/sms/{sms['id']}/"
    step("edit it", close.call("PUT", path, {"text": "Hi! Still on for noon?"}), "draft")
    step("schedule it", close.call("PUT", path, {"status": "scheduled", "date_scheduled": "2100-01-01T12:00:00Z"}), "scheduled")
    step("take it back", close.call("PUT", path, {"status": "draft"}), "draft")
    step("send it in 30 seconds", close.call("PUT", path, {"status": "outbox", "send_in": 30}), "outbox")
    close.advance(40)
    sent = step("look 40 seconds later", close.call("GET", path), "sent")
    expect(sent["date_sent"] is not None and sent["cost"] == "1", "what was sent has a date and a cost")

    code, refusal = close.call("PUT", path, {"text": "Never mind."})
    expect(code == 400 and list(refusal["field-errors"]) == ["status"], "what was sent cannot be edited")
    print("edit what was sent     refused    under status")

    for number in range(5):
        close.call("POST", "/activity/sms/", {"status": "sent", "text": f"Logged {number}", "lead_id": "lead_acme"})
    ids, skip, more = [], 0, True
    while more:
        code, page = close.call("GET", "/activity/sms/", lead_id="lead_acme", _limit=4, _skip=skip)
        expect(code == 200, "a page is answered with 200")
        ids, skip, more = ids + [row["id"] for row in page["data"]], skip + len(page["data"]), page["has_more"]
    expect(len(ids) == len(set(ids)) and sms["id"] in ids, "pages put together have every row once")
    print(f"list by pages of 4     {len(ids)} rows")

    expect(close.call("DELETE", path)[0] == 200, "a message can be deleted")
    expect(close.call("GET", path)[0] == 404, "what was deleted is gone")
    print("delete it              gone")
    expect(Close(given.address, "api_nobody").call("GET", "/activity/sms/")[0] == 401, "a wrong key is refused")
    print("call with a wrong key  refused")


if __name__ == "__main__":
    main()
