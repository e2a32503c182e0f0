"""A proviso server of its own, with people and agents, for tests in a browser."""

import http.cookiejar
import json
import os
import pathlib
import re
import secrets
import subprocess
import urllib.error
import urllib.request

POLICY = '''
reviewers account_managers { members "raj", "ana" }
reviewers sales_leads { members "sofia", "tom" }
context (account_manager?: string, health_score?: double, reasoning?: said string,
  user_request?: said string)
action email.send (to: string, subject: string, body: string, account: string) {
  reversibility irreversible
  stakes medium
}
action crm.update (account: string, value: string, ...) {
  reversibility compensable
  stakes medium
}
route client_mail {
  on email.send
  to account_managers preferring context.account_manager
  within 1d else route to sales_leads
  valid 4h
  show args.to, args.subject
  edit args.subject, args.body
  because "A client of account {args.account} will read this."
}
route record_change {
  on crm.update
  to account_managers
  because "A record would change."
}
default route to sales_leads
'''

MAIL = {
    "to": "jo@nordwind.example",
    "subject": "A look at your reports",
    "body": "Hello Jo,\n\nshall we look at your reports together on Thursday?\n\nRaj",
    "account": "nordwind",
}
CONTEXT = {"account_manager": "raj", "health_score": 0.31, "reasoning": "Usage fell by half."}


class Server:
    """`proviso serve` on a free port of loopback."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        (folder / "policies").mkdir()
        (folder / "policies" / "mail.policy").write_text(POLICY)
        self.log = open(folder / "serve.log", "w+")
        self.process = subprocess.Popen(
            [os.environ["PROVISO"], "serve", "--store", str(folder / "store.sqlite"),
             "--policies", str(folder / "policies"), "--listen", "127.0.0.1:0", "--set-up"],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.origin = None
        password = None
        for line in self.process.stdout:
            if found := re.search(r"with the password (\S+)", line):
                password = found[1]
            if found := re.search(r"listening on (\S+)", line):
                self.origin = found[1]
                break
        if not self.origin:
            self.log.seek(0)
            raise SystemExit("the server did not start: " + self.log.read())
        self.jars = {}
        self.keys = {}
        self.passwords = {"administrator": password}
        self.sign_in("administrator")
        self.chief = "administrator"
        self.enrol("ada", ["administrator"])
        self.chief = "ada"
        for name, roles in [("raj", ["reviewer"]), ("ana", ["reviewer"]), ("sofia", ["reviewer"])]:
            self.enrol(name, roles)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)

    def call(self, method, path, body=None, person=None, agent=None):
        """The JSON of an answer, and its status."""
        headers = {"Content-Type": "application/json"}
        if agent:
            headers["Authorization"] = "Bearer " + self.keys[agent]
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.origin + path, method=method, data=data, headers=headers)
        jar = self.jars.setdefault(person, http.cookiejar.CookieJar())
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        try:
            with opener.open(request, timeout=30) as answer:
                text, status = answer.read(), answer.status
        except urllib.error.HTTPError as error:
            text, status = error.read(), error.code
        try:
            return json.loads(text or b"{}"), status
        except ValueError:
            return {"text": text.decode()}, status

    def done(self, method, path, body=None, **who):
        answer, status = self.call(method, path, body, **who)
        assert status < 300, f"{method} {path}: {status} {answer}"
        return answer

    def sign_in(self, name):
        self.done("POST", "/v1/session", {"name": name, "password": self.passwords[name]}, person=name)

    def enrol(self, name, roles):
        """Somebody who has chosen a password of their own."""
        given, own = secrets.token_urlsafe(12), secrets.token_urlsafe(12)
        self.done("PUT", f"/v1/people/{name}", {"roles": roles}, person=self.chief)
        self.done("PUT", f"/v1/people/{name}/password", {"password": given}, person=self.chief)
        self.passwords[name] = given
        self.sign_in(name)
        self.done("PUT", f"/v1/people/{name}/password", {"password": own, "current": given}, person=name)
        self.passwords[name] = own
        self.sign_in(name)

    def register(self, name):
        self.done("PUT", f"/v1/agents/{name}", {"vouches": True, "on_behalf_of": "sam"}, person=self.chief)
        self.keys[name] = self.done("POST", f"/v1/agents/{name}/keys", {}, person=self.chief)["key"]

    def submit(self, by, arguments=None, type="email.send", context=None, **more):
        if by not in self.keys:
            self.register(by)
        body = {"type": type, "arguments": MAIL if arguments is None else arguments,
                "context": CONTEXT if context is None else context, **more}
        answer = self.done("POST", "/v1/actions", body, agent=by)
        assert answer["decision"] == "route", answer
        return answer["request"]["id"]

    def request(self, id):
        return self.done("GET", f"/v1/requests/{id}", person=self.chief)
