"""Stands in for a server: requests with hostile texts, and a note of what was sent to it.

Prints its port, then one JSON line for every request that changes something."""
import http.server
import json
import sys
import threading
import time

HOSTILE = "pay \x1b[2J\x1b]0;owned\x07 now \u202egnp.exe\u200b\u009b31m end\nseen 9:sha256:forged"
PASSWORD = "correct horse battery"


def card(identifier):
    return {
        "id": identifier, "version": 3, "state": "pending", "type": "email.send",
        "agent": "outreach", "requester": "sofia@acme.example", "executor": None,
        "submitted": "2026-11-23T10:00:00.000Z", "deadline": "2099-01-01T00:00:00.000Z",
        "digest": "sha256:" + "ab" * 32, "reason": "A client of account \"nordwind\" reads this.",
        "undo": "It cannot be undone.", "folds": 0,
        "fields": [
            {"path": "args.to", "kind": "string", "text": "jo@nordwind.example", "show": True,
             "edit": False, "declared": True, "provenance": None},
            {"path": "args.body", "kind": "string", "text": HOSTILE, "show": True, "edit": True,
             "declared": True, "provenance": None}],
        "raw": json.dumps({"to": "jo@nordwind.example", "body": "Hello"}), "unknown": [],
        "context": [{"path": "context.health_score", "kind": "number", "text": "0.31",
                     "provenance": "verified", "declared": True}],
        "claims": [{"path": "context.reasoning", "kind": "string", "text": HOSTILE,
                    "provenance": "claimed", "declared": True}],
        "fired": [{"rule": "client_mail", "deciding": True}],
        "asked": [{"rule": "client_mail", "targets": ["account_managers, raj@acme.example first"],
                   "deadline": "2099-01-01T00:00:00.000Z", "otherwise": "deny"}],
        "facts": [{"name": "stakes", "value": "medium", "provenance": "derived",
                   "from": "declared"}]}


def summary(identifier):
    return {"id": identifier, "version": 3, "state": "pending", "type": "email.send",
            "agent": "outreach", "deadline": "2099-01-01T00:00:00.000Z", "shown": HOSTILE,
            "digest": "sha256:" + "ab" * 32}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    open_requests = ["req_1", "req_2"]

    def answer(self, status, value, headers=()):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        kind = "application/json" if status < 400 else "application/problem+json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, text in headers:
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        return json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "null")

    def refuse(self, status, code, text):
        self.answer(status, {"status": status, "code": code, "detail": text})

    def do_GET(self):
        path = self.path.split("?")[0]
        if "proviso=secret" not in (self.headers.get("Cookie") or ""):
            return self.refuse(401, "not_signed_in", "sign in")
        if path == "/v1/requests":
            found = [summary(one) for one in self.open_requests]
            return self.answer(200, {"requests": found, "next": None, "count": len(found)})
        if path == "/v1/events":
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            event = {"time": "2026-11-23T10:00:00.000Z", "subject": "req_2",
                     "data": {"kind": "routed\x1b[31m", "request": "req_2"}}
            self.wfile.write(f"id: 7\ndata: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()
            time.sleep(30)
            return None
        if path.endswith("/card"):
            identifier = path.split("/")[3]
            if identifier not in ("req_1", "req_2"):
                return self.refuse(404, "not_found", "there is no such request")
            return self.answer(200, card(identifier))
        if path == "/v1/grants":
            return self.answer(200, {"grants": [{
                "name": "weekly", "signer": "raj@acme.example", "uses": 4,
                "expires": "2026-12-24T00:00:00.000Z", "text": "grant weekly {\n  # " + HOSTILE + "\n}"}]})
        return self.refuse(404, "not_found", "there is no such address")

    def do_POST(self):
        body = self.body()
        if self.path == "/v1/session":
            if body != {"name": "raj@acme.example", "password": PASSWORD}:
                return self.refuse(401, "wrong_password", "name or password is wrong")
            return self.answer(200, {"name": "raj@acme.example", "roles": ["reviewer"]},
                               [("Set-Cookie", "proviso=secret; HttpOnly; SameSite=Strict")])
        print(json.dumps({"path": self.path, "body": body}), flush=True)
        parts = self.path.split("/")
        if parts[2] == "grants":
            return self.answer(200, {})
        if parts[3] == "req_2" and parts[4] == "approve":
            return self.refuse(403, "conflict_of_interest", "you own the agent \x1b[31m")
        states = {"approve": "approved", "reject": "rejected", "modify": "pending"}
        if parts[4] in states and parts[3] in self.open_requests:
            self.open_requests.remove(parts[3])
        return self.answer(200, {"id": parts[3], "state": states.get(parts[4], "pending")})

    def do_DELETE(self):
        print(json.dumps({"path": self.path, "ended": True}), flush=True)
        self.answer(200, {})

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()  # ends with whoever started it
