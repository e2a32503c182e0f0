"""A server for scripts: starts `proviso serve` on loopback, enrols people and an agent, and speaks
HTTP as each of them. Standard library only."""
import json
import os
import re
import subprocess
import time
import urllib.error
import urllib.request

WORDS = "long enough for a test"


class Refused(Exception):
    def __init__(self, status, problem):
        super().__init__(f"{status} {problem.get('code')}: {problem.get('detail')}")
        self.status, self.code = status, problem.get("code")


class Caller:
    """One who speaks with the server: a person with a session, or an agent with a key."""

    def __init__(self, origin, **headers):
        self.origin, self.headers = origin, headers

    def raw(self, method, path, body=None, timeout=70):
        headers = dict(self.headers, **({"Content-Type": "application/json"} if body is not None
                                         else {}))
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.origin + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            text = error.read()
            try:
                problem = json.loads(text)
            except ValueError:
                problem = {"detail": text.decode("utf-8", "replace")}
            raise Refused(error.code, problem) from None

    def call(self, method, path, body=None):
        _, _, text = self.raw(method, path, body)
        return json.loads(text) if text else None

    def get(self, path):
        return self.call("GET", path)

    def post(self, path, body=None):
        return self.call("POST", path, {} if body is None else body)

    def put(self, path, body):
        return self.call("PUT", path, body)

    def decide(self, choice, request, **more):
        """What a button does: with the version and digest of what is shown."""
        card = self.get(f"/v1/requests/{request}/card")
        seen = {"version": card["version"], "digest": card["digest"]}
        return self.post(f"/v1/requests/{request}/{choice}", dict(seen, **more))


class Server:
    def __init__(self, programs, folder, policies, before=()):
        self.programs, self.store = programs, os.path.join(folder, "store.sqlite")
        os.chmod(folder, 0o700)
        made = subprocess.run(
            [f"{programs}/proviso", "key", "acme.example/audit", "-o", self.store + ".key"],
            check=True, capture_output=True, text=True)
        self.key = made.stdout.strip()
        self.log = open(os.path.join(folder, "server.log"), "wb")
        self.process = subprocess.Popen(
            [*before, f"{programs}/proviso", "serve", "--store", self.store, "--policies", *policies,
             "--listen", "127.0.0.1:0", "--set-up"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log,
            start_new_session=True)
        password, self.origin = None, None
        for line in self.process.stdout:
            text = line.decode()
            if found := re.match(r"sign in as (\S+) with the password (\S+)", text):
                self.administrator, password = found.groups()
            if found := re.match(r"listening on (\S+)", text):
                self.origin = found.group(1)
                break
        if self.origin is None:
            raise SystemExit("the server did not start; see " + self.log.name)
        self.password = password
        self.admin = self.person(self.administrator, password)

    def person(self, name, password=WORDS):
        nobody = Caller(self.origin)
        _, headers, _ = nobody.raw("POST", "/v1/session", {"name": name, "password": password})
        return Caller(self.origin, Cookie=headers["Set-Cookie"].split(";")[0])

    def enrol(self, name, *roles):
        self.admin.put(f"/v1/people/{name}", {"roles": list(roles)})
        self.admin.put(f"/v1/people/{name}/password", {"password": WORDS})
        return self.person(name)

    def agent(self, name, **members):
        self.admin.put(f"/v1/agents/{name}", members)
        key = self.admin.post(f"/v1/agents/{name}/keys", {"days": 1})["key"]
        return Caller(self.origin, Authorization=f"Bearer {key}")

    def run(self, *words):
        """A command of `proviso`; its exit status and what it printed."""
        done = subprocess.run([f"{self.programs}/proviso", *words], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=30)


def until(condition, seconds=30):
    """Waits for something that comes by itself."""
    end = time.time() + seconds
    while time.time() < end:
        if found := condition():
            return found
        time.sleep(0.2)
    raise SystemExit("waited in vain")


def at_any_hour(policy):
    """The shipped outreach set without its night, so that scripts give the same at any hour."""
    hours = ", ".join(str(hour) for hour in range(24))
    text = open(policy, encoding="utf-8").read()
    text, days = re.subn(r'(getDayOfWeek\("Europe/London"\) in )\[[^]]*]',
                         r"\g<1>[0, 1, 2, 3, 4, 5, 6]", text)
    text, nights = re.subn(r'(getHours\("Europe/London"\) in )\[[^]]*]', rf"\g<1>[{hours}]", text)
    assert days == 1 and nights == 1, "the outreach set has other working hours"
    return text


def action(entry):
    """What an agent's host sends of a recorded request: identity comes from its key."""
    recorded = entry["action"]
    sent = {name: recorded[name] for name in ("type", "arguments", "confidence", "context")
            if name in recorded}
    on_behalf = recorded.get("agent", {}).get("on_behalf_of")
    return dict(sent, agent={"on_behalf_of": on_behalf}) if on_behalf else sent


def drafts(path):
    """E-mails of a recording that a client would read."""
    entries = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [action(entry) for entry in entries
            if entry["expect"] == {"decision": "route", "deciding": ["client_mail"]}]
