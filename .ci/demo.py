"""The end of the demonstration: a server on loopback, an outreach agent that plays a recording, and
reviewers. The server stays for an hour, or until it is stopped; in CI it ends at once."""
import json
import os
import shutil
import sys
import tempfile

from desk import WORDS, Refused, Server, action, at_any_hour, until

PATIENCE = '''
/// For the demonstration only: where nobody knows the account's manager, five seconds.
route demo_patience {
  on email.send
  when stakes >= medium && !has(context.account_manager)
  to account_managers
  within 5s else deny
  because "The demonstration waits five seconds for an answer."
}
'''


def play(host, recording):
    """Everything that the agent proposes; the drafts of mails that wait, by the entry's name."""
    counts, waiting = {}, {}
    for line in open(recording, encoding="utf-8"):
        entry = json.loads(line)
        sent = action(entry)
        try:
            answer = host.post("/v1/actions", sent)
        except Refused as problem:
            counts[problem.code] = counts.get(problem.code, 0) + 1
            continue
        verdict = answer["decision"]
        counts[verdict] = counts.get(verdict, 0) + 1
        if verdict == "route" and sent["type"] == "email.send":
            waiting[entry["action"]["id"]] = (answer["request"]["id"], sent)
    return counts, waiting


def decide(server, host, waiting):
    raj = server.enrolled["raj@acme.example"]
    request, sent = waiting["act_outreach_05"]
    raj.decide("approve", request)
    permission = host.post(f"/v1/requests/{request}/consume", sent)
    host.post(f"/v1/requests/{request}/outcome",
              {"execution": permission["execution"], "outcome": "succeeded"})
    print(f"  approved  {request}  and sent, once, as it was shown")

    request, sent = waiting["act_outreach_08"]
    final = dict(sent["arguments"], body=sent["arguments"]["body"].replace(
        " I can offer a discount of 10%.", ""))
    raj.decide("modify", request, arguments=final, reason="no promises without sales")
    permission = host.post(f"/v1/requests/{request}/consume", sent)
    assert permission["arguments"] == final
    print(f"  modified  {request}  the promise is gone, and so is the need for a sales lead")

    request, _ = waiting["act_outreach_15"]
    raj.decide("reject", request, reason="this address only looks like one of ours")
    print(f"  rejected  {request}  the address ends in another domain than it seems to")

    request, _ = waiting["act_outreach_06"]
    until(lambda: raj.get(f"/v1/requests/{request}")["state"] == "expired")
    print(f"  expired   {request}  nobody answered within five seconds")


def verify(server, folder):
    where = ["--store", server.store, "--key", server.key]
    kept = os.path.join(folder, "checkpoint.kept")
    status, text = server.run("audit", "checkpoint", *where, "--keep", kept)
    if status == 0:
        status, text = server.run("audit", "verify", *where, "--pinned", kept)
    print("".join(f"  {line}\n" for line in text.splitlines()), end="")
    if status != 0:
        raise SystemExit("the log does not verify")


def main():
    programs, stays = os.path.abspath(sys.argv[1]), not os.environ.get("CI")
    folder = tempfile.mkdtemp(prefix="proviso-demo-")
    policies = os.path.join(folder, "policies")
    queue = os.path.join(folder, "queue")
    os.mkdir(policies)
    os.mkdir(queue)
    for name, text in (("outreach", at_any_hour("policies/outreach/outreach.policy")),
                       ("patience", PATIENCE)):
        with open(f"{policies}/{name}.policy", "w", encoding="utf-8") as file:
            file.write(text)
    server = Server(programs, queue, [policies], before=["timeout", "3600"])
    try:
        names = ("ana", "raj", "mei", "sofia", "tom")
        server.enrolled = {f"{name}@acme.example": server.enrol(f"{name}@acme.example", "reviewer")
                           for name in names}
        host = server.agent("outreach", vouches=True)
        counts, waiting = play(host, "Fixtures/outreach.jsonl")
        print("  proposed  " + ", ".join(f"{counts[name]} {name}" for name in sorted(counts)))
        decide(server, host, waiting)
        print("\nThe log, with a checkpoint that was kept elsewhere:")
        verify(server, folder)
    except BaseException:
        server.stop()
        raise
    if not stays:
        server.stop()
        shutil.rmtree(folder)
        print("\nThe server was stopped, because CI is set.")
        return
    print(f"""
The server stays for an hour:
  page      {server.origin}/
  sign in   raj@acme.example        password: {WORDS}
  or as     {server.administrator}           password: {server.password}
  terminal  PROVISO_SERVER={server.origin} .build/release/proviso queue watch --as raj@acme.example
  stop it   kill {server.process.pid}; rm -r {folder}""")


main()
