"""The worked example, end to end over HTTP: each draft goes to that account's manager, who approves
it with one click or changes it; the agent consumes it once; edits come back as pairs of proposed
and final; the log verifies."""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from desk import WORDS, Refused, Server, at_any_hour, drafts

ACCOUNTS = {"nordwind": "raj@acme.example", "suedwind": "mei@acme.example",
            "ostwind": "ana@acme.example"}


def check(holds, what):
    if not holds:
        raise SystemExit(f"not so: {what}")
    print(f"  {what}")


def refused(code, call):
    try:
        call()
    except Refused as problem:
        return problem.code == code
    return False


def drafted(template):
    """One draft for each account, with its own manager in the context that the CRM vouches for."""
    for account, manager in ACCOUNTS.items():
        arguments = dict(template["arguments"], account=account, to=f"jo@{account}.example")
        context = dict(template["context"], account_manager=manager)
        yield manager, dict(template, arguments=arguments, context=context)


def example(server, top):
    people = {name: server.enrol(name, "reviewer")
              for name in (*ACCOUNTS.values(), "sofia@acme.example", "tom@acme.example")}
    auditor = server.enrol("pat@acme.example", "auditor")
    host = server.agent("outreach", vouches=True)
    template = drafts(f"{top}/Fixtures/outreach.jsonl")[0]

    waiting = {}
    for manager, draft in drafted(template):
        answer = host.post("/v1/actions", draft)
        check(answer["decision"] == "route", f"the draft to {draft['arguments']['to']} waits")
        waiting[manager] = (answer["request"]["id"], draft)
    for manager, (request, _) in waiting.items():
        card = people[manager].get(f"/v1/requests/{request}/card")
        asked = " ".join(text for each in card["asked"] for text in each["targets"])
        check(manager in asked, f"{manager} is asked first")
        check([field["path"] for field in card["fields"][:3]]
              == ["args.to", "args.subject", "args.body"], "  and sees the mail first")
        check(any(claim["path"] == "context.reasoning" for claim in card["claims"]),
              "  and the agent's reasons as its own words")

    # One click.
    request, draft = waiting["raj@acme.example"]
    people["raj@acme.example"].decide("approve", request)
    permission = host.post(f"/v1/requests/{request}/consume", draft)
    check(permission["arguments"] == draft["arguments"], "one click: what was shown is what runs")
    check(refused("already_consumed", lambda: host.post(f"/v1/requests/{request}/consume", draft)),
          "  once")
    host.post(f"/v1/requests/{request}/outcome",
              {"execution": permission["execution"], "outcome": "succeeded"})

    # An edit within what a manager may change.
    request, draft = waiting["mei@acme.example"]
    final = dict(draft["arguments"], subject="Are the reports still useful?")
    people["mei@acme.example"].decide("modify", request, arguments=final, reason="less formal")
    permission = host.post(f"/v1/requests/{request}/consume", draft)
    check(permission["arguments"] == final, "an edit: the changed mail runs instead of the draft")
    host.post(f"/v1/requests/{permission.get('request', request)}/outcome",
              {"execution": permission["execution"], "outcome": "succeeded"})

    # A no.
    request, draft = waiting["ana@acme.example"]
    people["ana@acme.example"].decide("reject", request, reason="this client left in March")
    check(refused("rejected", lambda: host.post(f"/v1/requests/{request}/consume", draft)),
          "a no: nothing runs")
    again = host.post("/v1/actions", draft)
    check(again["decision"] == "deny", "  and the same draft is refused at once")

    # Erased by two administrators; the log stays whole.
    second = server.enrol("kim@acme.example", "administrator")
    check(server.admin.post(f"/v1/requests/{request}/erase", {"reason": "asked for"})["changes"] == 0
          and refused("needs_second_person", lambda: server.admin.post(
              f"/v1/requests/{request}/erase", {"reason": "again"}))
          and second.post(f"/v1/requests/{request}/erase", {"reason": "asked for"})["changes"] == 1,
          "data is erased when a second administrator asks for the same")

    # An agent cannot decide, and the person whom it acts for cannot either.
    manager, draft = next(drafted(template))
    draft["arguments"]["subject"] = "One more look"
    request = host.post("/v1/actions", draft)["request"]["id"]
    seen = people[manager].get(f"/v1/requests/{request}/card")
    vote = {"version": seen["version"], "digest": seen["digest"]}
    check(refused("not_allowed", lambda: host.post(f"/v1/requests/{request}/approve", vote)),
          "an agent's key never decides")
    check(refused("not_entitled",
                  lambda: people["tom@acme.example"].decide("approve", request)),
          "nor does somebody who is not asked")
    typed(server, manager, f"queue approve {request}", ["expect", "[y/N]"], ["send", "y"])
    check(host.get(f"/v1/requests/{request}")["state"] == "approved",
          "a manager approves at a terminal, with a password typed there")
    changed = dict(draft, arguments=dict(draft["arguments"], to="jo@nordwind.example.evil.example"))
    check(refused("action_changed",
                  lambda: host.post(f"/v1/requests/{request}/consume", changed)),
          "another recipient after the approval: refused")

    _, _, text = auditor.raw("GET", "/v1/export?format=pairs")
    pairs = [json.loads(line) for line in text.splitlines() if line.strip()]
    shown = typed(server, "raj@acme.example", "queue list --state any --format json")
    check("email.send" in shown, "  and lists what there was")
    typed(server, "raj@acme.example", "grant list --format json")
    check(len(pairs) == 1 and pairs[0]["final"] == final
          and pairs[0]["proposed"] == waiting["mei@acme.example"][1]["arguments"],
          "the edit is exported as a pair of proposed and final")
    return waiting["raj@acme.example"][0]


def typed(server, name, words, *steps):
    """A command at a terminal, by somebody who types their password."""
    driver = os.path.join(os.getcwd(), "Tests/DeskTests/Scripts/terminal.py")
    all_steps = [["expect", "Password of"], ["send", WORDS + "\n"], *steps]
    variables = dict(os.environ, PROVISO_SERVER=server.origin, PROVISO_NAME=name, TERM="xterm")
    done = subprocess.run(
        [sys.executable, driver, json.dumps(all_steps), f"{server.programs}/proviso",
         *words.split()], env=variables, capture_output=True, text=True, check=True)
    session = json.loads(done.stdout)
    check(session["status"] == 0 and session["missed"] is None and session["restored"],
          f"proviso {words.rsplit(' ', 1)[0]}"
          + ("" if session["status"] == 0 else "\n" + session["shown"]))
    return session["shown"]


def receipt(server, folder, request):
    """Proof of one approval, checked without the log."""
    name = os.path.join(folder, "approval")
    status, text = server.run("audit", "receipt", "--store", server.store, "--key", server.key,
                              "--of", request, "-o", name)
    if status == 0:
        status, text = server.run(
            "audit", "check", name + ".tlog-proof", "--leaf", name + ".json", "--origin",
            "acme.example/audit", "--key", server.key)
    check(status == 0, "the receipt of an approval verifies without the log"
          if status == 0 else text)


def tamper(server, folder):
    """Whatever is changed in the store is noticed."""
    changes = {
        "a document": "UPDATE requests SET document = CAST(replace(CAST(document AS TEXT), "
                      "'Hello', 'Hullo') AS BLOB) WHERE state = 'succeeded'",
        "a version": "UPDATE requests SET version = version + 1 WHERE state = 'succeeded'",
        "a salt": "DELETE FROM salts WHERE request IN (SELECT id FROM requests "
                  "WHERE state = 'succeeded')",
        "a program": "DELETE FROM programs",
        "an entry": "DROP TRIGGER leaves_stay; UPDATE leaves SET entry = "
                    "CAST(replace(CAST(entry AS TEXT), 'raj@', 'tom@') AS BLOB)",
        "the last entry": "DROP TRIGGER leaves_remain; DELETE FROM leaves WHERE seq = "
                          "(SELECT max(seq) FROM leaves)",
    }
    for what, change in changes.items():
        copy = os.path.join(folder, "copy.sqlite")
        for name in os.listdir(folder):
            if name.startswith("copy.sqlite"):
                os.remove(os.path.join(folder, name))
        for end in ("", "-wal", "-checkpoint"):
            if os.path.exists(server.store + end):
                shutil.copy(server.store + end, copy + end)
        database = sqlite3.connect(copy)
        database.executescript(change)
        database.close()
        status, _ = server.run("audit", "verify", "--store", copy, "--key", server.key,
                               "--pinned", os.path.join(folder, "checkpoint.kept"))
        check(status == 1, f"{what} that was changed in the store is found")


def verify(server, folder, at_rest):
    """The log, against a checkpoint that was kept elsewhere, and every decision again."""
    where = ["--store", server.store, "--key", server.key]
    kept = os.path.join(folder, "checkpoint.kept")
    if not at_rest:
        status, text = server.run("audit", "checkpoint", *where, "--keep", kept)
        check(status == 0, "the newest checkpoint is kept elsewhere" if status == 0 else text)
    status, text = server.run("audit", "verify", *where, "--pinned", kept)
    figures = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    check(status == 0 and figures["wrong"] == "0" and int(figures["replayed"]) > 0
          and int(figures["erased"]) > 0,
          f"{figures.get('verified')} entries verified, {figures.get('replayed')} decisions made "
          f"again, {figures.get('erased')} erased, {figures.get('not_kept')} not kept" if status == 0 else text)
    published = os.path.join(folder, "published-again" if at_rest else "published")
    server.run("audit", "export", *where, "--to", "tiles", "-o", published)
    status, text = server.run(
        "audit", "verify", published, "--key", server.key, "--pinned", kept)
    check(status == 0, "the published tiles verify" if status == 0 else text)


def main():
    programs, top = os.path.abspath(sys.argv[1]), os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        policy = os.path.join(folder, "outreach.policy")
        with open(policy, "w", encoding="utf-8") as file:
            file.write(at_any_hour(f"{top}/policies/outreach/outreach.policy"))
        queue = os.path.join(folder, "queue")
        os.mkdir(queue)
        server = Server(programs, queue, [policy])
        try:
            approved = example(server, top)
            receipt(server, folder, approved)
            verify(server, folder, at_rest=False)
        finally:
            status = server.stop()
        check(status == 0, "the server stops when it is told to")
        verify(server, folder, at_rest=True)
        tamper(server, folder)
    print("the worked example holds")


main()
