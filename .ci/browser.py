"""Every flow of the reviewers' page in Chromium, and what hostile agents and pages may not do."""

import contextlib
import functools
import http.server
import json
import os
import pathlib
import re
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

from browser_server import MAIL, Server

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
UNSEEN = r"""() => {
  const bad = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/[\n\t]/g, "");
    if (bad.test(text)) found.push(JSON.stringify(text.slice(0, 80)));
  }
  return found;
}"""
CONTRAST = r"""() => {
  const channel = (value) => { value /= 255; return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4; };
  const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const parse = (text) => { const found = text.match(/[\d.]+/g).map(Number); return found.length > 3 ? found : [...found, 1]; };
  const back = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parse(getComputedStyle(one).backgroundColor);
      if (colour[3] === 1) return colour;
    }
    return [255, 255, 255, 1];
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.getClientRects().length || element.closest("svg, script, [disabled], .skip, kbd")) continue;
    const style = getComputedStyle(element);
    const [one, other] = [light(parse(style.color)), light(back(element))].sort((a, b) => b - a);
    const ratio = (one + .05) / (other + .05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < needed) poor.push(walker.currentNode.data.trim().slice(0, 30) + " " + ratio.toFixed(2) + " " + element.className);
  }
  return poor;
}"""
NAMES = r"""() => {
  const nameless = [];
  for (const element of document.querySelectorAll("input, select, textarea, button, a, summary, [role=img], [role=region]")) {
    if (element.type === "hidden") continue;
    const label = element.labels && [...element.labels].map((one) => one.textContent).join("");
    const name = element.getAttribute("aria-label") || label || element.textContent.trim();
    if (!name) nameless.push(element.outerHTML.slice(0, 120));
  }
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) nameless.push("id twice: " + id);
  for (const one of document.querySelectorAll("[aria-labelledby], [aria-describedby], label[for]")) {
    const ids = (one.getAttribute("aria-labelledby") || one.getAttribute("aria-describedby") || one.htmlFor).split(" ");
    for (const id of ids) if (!document.getElementById(id)) nameless.push("no such id: " + id);
  }
  if (document.querySelectorAll("main").length !== 1) nameless.push("not one main");
  if (!document.documentElement.lang) nameless.push("no language");
  return nameless;
}"""


class Person:
    """Somebody at a browser: everything that a page does is written down."""

    def __init__(self, browser, server, name, **options):
        self.server = server
        self.name = name
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.dialogs, self.elsewhere, self.faults = [], [], []
        self.begin()

    def begin(self):
        self.page = self.context.new_page()
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        self.page.on("request", self.note)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self.hear)
        self.page.set_default_timeout(8000)

    def note(self, request):
        if not request.url.startswith(self.server.origin):
            self.elsewhere.append(request.url)

    def hear(self, message):
        # A refused decision is a line of its own in the console; it is no fault of the page.
        if message.type == "error" and "status of 4" not in message.text:
            self.faults.append(message.text)

    def sign_in(self):
        self.go("/sign-in")
        self.page.fill("#name", self.name)
        self.page.fill("#password", self.server.passwords[self.name])
        self.page.keyboard.press("Enter")
        if self.name == "administrator":
            # Somebody else chose this password: the page asks for another.
            self.page.fill("#new-password", "a password of my own")
            self.look()
            self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/inbox")
        return self

    def go(self, path):
        self.page.goto(self.server.origin + path)

    def open(self, id):
        self.go(f"/requests/{id}")
        self.page.wait_for_selector(f'#card[data-request="{id}"]')
        time.sleep(0.6)

    def press(self, key):
        self.page.keyboard.press(key)

    def state(self, wanted):
        self.page.wait_for_selector(f'#card[data-state="{wanted}"]')

    def status(self, text):
        self.page.wait_for_function(
            "(text) => document.querySelector('#status').textContent.includes(text)", arg=text)

    def look(self):
        """What must hold for every page."""
        assert not self.dialogs, self.dialogs
        assert not self.elsewhere, self.elsewhere
        assert not self.faults, self.faults
        unseen = self.page.evaluate(UNSEEN)
        assert not unseen, f"{self.page.url}: {unseen[:3]}"
        nameless = self.page.evaluate(NAMES)
        assert not nameless, f"{self.page.url}: {nameless}"


class Browser:
    """The flows. Each is a test; they share a server, not requests."""

    def __init__(self, browser, server):
        self.browser, self.server = browser, server
        self.raj = Person(browser, server, "raj").sign_in()
        self.ana = Person(browser, server, "ana").sign_in()

    def is_state(self, id, wanted):
        found = self.server.request(id)["state"]
        assert found == wanted, f"{id} is {found}, not {wanted}"

    def test_nobody_sees_anything_before_signing_in(self):
        stranger = Person(self.browser, self.server, "raj")
        for path in ["/", "/inbox", "/history", "/audit", "/grants", "/overview", "/switches"]:
            stranger.go(path)
            assert stranger.page.url.endswith("/sign-in"), stranger.page.url
        stranger.page.fill("#name", "raj")
        stranger.page.fill("#password", "not the password")
        stranger.press("Enter")
        stranger.page.wait_for_selector(".problem:not([hidden])")
        stranger.look()
        stranger.context.close()

    def test_approves_by_keyboard(self):
        id = self.server.submit("flow-a")
        self.raj.go("/inbox")
        self.raj.page.wait_for_selector(".row")
        self.raj.press("j")
        self.raj.page.wait_for_selector("#card")
        assert self.raj.page.get_attribute("#card", "data-request") == id
        self.raj.press("a")
        self.raj.status("Too fast")
        self.is_state(id, "pending")
        time.sleep(0.6)
        self.raj.press("a")
        self.raj.state("approved")
        self.is_state(id, "approved")
        self.raj.look()

    def test_rejects_with_a_reason(self):
        id = self.server.submit("flow-b")
        self.raj.open(id)
        self.raj.press("r")
        self.raj.page.wait_for_selector("#reject[open]")
        self.raj.page.keyboard.type("Too pushy; jo asked for quiet.")
        self.raj.page.click("#reject button.danger")
        self.raj.state("rejected")
        assert "Too pushy" in self.raj.page.inner_text(".outcome")
        self.is_state(id, "rejected")
        self.raj.look()

    def test_modifies_what_may_be_edited(self):
        id = self.server.submit("flow-c")
        self.raj.open(id)
        self.raj.press("m")
        self.raj.page.wait_for_selector("#modify[open]")
        assert self.raj.page.is_disabled("#modify button.primary")
        place = self.raj.page.locator('#modify [data-argument="subject"]')
        place.fill("Your reports, together?")
        self.raj.page.click("[data-do=compare]")
        changes = self.raj.page.inner_text("#modify-changes")
        assert "Your reports, together?" in changes and MAIL["subject"] in changes, changes
        assert "Your vote counts" in changes, changes
        self.raj.look()
        self.raj.page.click("#modify button.primary")
        self.raj.page.wait_for_selector("#modify:not([open])", state="attached")
        request = self.server.request(id)
        newest = self.server.request(request.get("replacement") or id)
        assert newest["state"] == "approved_modified", newest["state"]
        assert newest["arguments"]["subject"] == "Your reports, together?", newest["arguments"]
        assert newest["arguments"]["body"] == MAIL["body"]

    def test_another_change_makes_a_requester(self):
        id = self.server.submit("flow-d")
        self.raj.open(id)
        self.raj.press("m")
        self.raj.page.locator('#modify [data-argument="to"]').fill("kim@nordwind.example")
        self.raj.page.click("[data-do=compare]")
        assert "You become its requester" in self.raj.page.inner_text("#modify-changes")
        self.raj.page.click("#modify button.primary")
        self.raj.page.wait_for_selector("#modify:not([open])", state="attached")
        request = self.server.request(id)
        newest = self.server.request(request.get("replacement") or id)
        assert newest["state"] == "pending" and newest["excluded"] == ["raj"], newest

    def test_writes_back_and_claims(self):
        id = self.server.submit("flow-e")
        self.raj.open(id)
        self.raj.press("w")
        self.raj.page.keyboard.type("Which reports do you mean?")
        self.raj.page.click("#respond button.primary")
        self.raj.page.wait_for_selector("text=Which reports do you mean?")
        self.is_state(id, "pending")
        time.sleep(0.6)
        self.raj.press("c")
        self.raj.page.wait_for_selector("[data-do=claim]:has-text('Release')")
        assert self.server.request(id)["claim"]["person"] == "raj"
        time.sleep(0.6)
        self.raj.press("c")
        self.raj.page.wait_for_selector("[data-do=claim]:has-text('Claim')")
        self.raj.look()

    def test_folds_keep_the_yes_away(self):
        id = self.server.submit("flow-f", dict(MAIL, body="ls\n" * 200 + "rm -rf /"))
        self.raj.open(id)
        assert self.raj.page.is_disabled("[data-do=approve]")
        self.raj.press("a")
        self.raj.status("Open what is folded")
        self.is_state(id, "pending")
        self.raj.press("o")
        assert self.raj.page.is_enabled("[data-do=approve]")
        assert self.raj.page.is_visible("text=rm -rf /")
        self.raj.press("a")
        self.raj.state("approved")

    def test_grants_after_a_back_test_and_revokes(self):
        id = self.server.submit("flow-g", type="crm.update", context={},
                                arguments={"account": "nordwind", "value": "won"})
        self.raj.open(id)
        self.raj.page.click("[data-do=always]")
        self.raj.page.wait_for_selector("#always[open]")
        assert self.raj.page.is_disabled("#always button.primary")
        self.raj.page.click("[data-do=propose]")
        self.raj.page.wait_for_selector("#always-proposal pre")
        text = self.raj.page.inner_text("#always-proposal")
        assert "grant " in text and "would have covered" in text, text
        self.raj.look()
        self.raj.page.click("#always button.primary")
        self.raj.status("The grant is set")
        self.raj.go("/grants")
        self.raj.look()
        self.raj.page.click("[data-do=revoke]")
        self.raj.page.fill("#ask-reason", "No longer wanted.")
        self.raj.page.click("#ask button.danger")
        self.raj.page.wait_for_selector(".state.revoked")

    def test_finds_what_was(self):
        id = self.server.submit("flow-h", dict(MAIL, account="zephyr & 4711"))
        self.raj.go("/inbox?scope=waiting")
        self.raj.press("/")
        self.raj.page.keyboard.type("zephyr & 4711")
        self.raj.press("Enter")
        self.raj.page.wait_for_url("**text=zephyr*")
        found = self.raj.page.locator(".row").all_inner_texts()
        assert len(found) == 1, (self.raj.page.url, found)
        self.raj.open(id)
        self.raj.press("a")
        self.raj.state("approved")
        for state, wanted in [("approved", 1), ("rejected", 0)]:
            self.raj.go(f"/history?text=zephyr+%26+4711&state={state}")
            count = self.raj.page.locator(".row").count()
            assert count == wanted, f"{count} {state}"
        self.raj.look()

    def test_verifies_the_log(self):
        id = self.server.submit("flow-i")
        self.raj.open(id)
        self.raj.press("a")
        self.raj.state("approved")
        self.raj.go(f"/requests/{id}/audit")
        assert "Verified." in self.raj.page.inner_text(".verdict"), self.raj.page.inner_text(".verdict")
        self.raj.page.click("[data-do=verify]")
        self.raj.page.wait_for_selector("#verified.good")
        receipt, status = self.server.call("GET", f"/v1/requests/{id}/receipt", person="raj")
        assert status == 200 and receipt["text"].startswith("c2sp.org/tlog-proof@v1"), receipt
        self.raj.look()
        self.raj.go("/audit")
        assert self.raj.page.locator("[data-leaf]").count() > 10
        self.raj.look()

    def test_overview_has_figures_and_tables(self):
        self.server.submit("flow-o")
        self.raj.go("/overview?days=1")
        assert self.raj.page.locator("svg[role=img]").count() >= 2
        self.raj.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert self.raj.page.locator("table tbody tr").count() >= 2
        self.raj.look()

    def test_administrator_stops_and_resumes(self):
        admin = Person(self.browser, self.server, "administrator").sign_in()
        self.server.register("flow-z")
        admin.go("/switches")
        admin.page.fill("#stop-agent", "flow-z")
        admin.page.fill("#stop-reason", "A rehearsal.")
        admin.page.click("[data-form=stop] button.danger")
        admin.page.wait_for_selector("[data-do=resume]")
        admin.look()
        admin.page.click("[data-do=resume]")
        admin.page.fill("#ask-reason", "It was a rehearsal.")
        admin.page.click("#ask button.danger")
        admin.page.wait_for_selector("text=Nothing is stopped")
        admin.context.close()
        self.raj.go("/switches")
        assert self.raj.page.locator("[data-form=stop]").count() == 0

    def test_arrivals_leave_the_focus_where_it_is(self):
        id = self.server.submit("flow-j")
        self.raj.open(id)
        before = self.raj.page.evaluate("document.activeElement.id + document.querySelectorAll('.row').length")
        other = self.server.submit("flow-j", dict(MAIL, account="second"))
        self.raj.page.wait_for_selector("#arrivals:not([hidden])")
        assert self.raj.page.inner_text("#arrivals") == "1 new"
        after = self.raj.page.evaluate("document.activeElement.id + document.querySelectorAll('.row').length")
        assert before == after and self.raj.page.get_attribute("#card", "data-request") == id
        self.raj.press("n")
        self.raj.page.wait_for_selector(f'.row[data-request="{other}"]')
        assert self.raj.page.get_attribute("#card", "data-request") == id
        self.raj.look()

    def test_two_reviewers_race(self):
        for turn in range(3):
            id = self.server.submit("flow-k", dict(MAIL, account=f"race {turn}"))
            people = [self.raj, self.ana]
            for person in people:
                person.open(id)
            for person in people:
                person.page.evaluate("setTimeout(() => document.querySelector('[data-do=approve]').click(), 50)")
            time.sleep(1.2)
            self.is_state(id, "approved")
            votes = self.server.request(id)["votes"]
            assert len(votes) == 1, votes
            loser = self.ana if votes[0]["person"] == "raj" else self.raj
            loser.page.wait_for_selector("#changed:not([hidden])")
            loser.page.click("[data-do=reload-card]")
            loser.state("approved")

    def test_the_other_sees_that_it_changed(self):
        id = self.server.submit("flow-l")
        self.raj.open(id)
        self.ana.open(id)
        self.raj.press("r")
        self.raj.page.keyboard.type("No.thanks")
        self.raj.page.click("#reject button.danger")
        self.ana.page.wait_for_selector("#changed:not([hidden])")
        assert "rejected" in self.ana.page.inner_text("#changed")
        assert self.ana.page.is_disabled("[data-do=approve]")
        self.ana.press("a")
        self.ana.status("look at it again")
        self.is_state(id, "rejected")

    def test_hostile_texts_stay_texts(self):
        sofia = Person(self.browser, self.server, "sofia").sign_in()
        ids = self.submit_hostile_texts()
        sofia.go("/inbox?scope=waiting")
        sofia.look()
        for id in ids:
            sofia.open(id)
            sofia.press("o")
            sofia.look()
            before = sofia.page.locator("#card script, #card img, #card iframe, #card svg, #card form, #card style")
            assert before.count() == 0
        sofia.press("m")
        sofia.page.wait_for_selector("#modify[open]")
        sofia.look()
        sofia.press("Escape")
        for path in ["/history", "/audit", "/overview"]:
            sofia.go(path)
            sofia.look()
        assert sofia.page.evaluate("window.hacked") is None
        sofia.context.close()

    def submit_hostile_texts(self):
        folder = pathlib.Path(os.environ["PROVISO_DATA"], "hostile")
        if not folder.is_dir():
            print("  (no hostile texts at hand: a few of our own)")
        texts = ["<script>window.hacked = 1</script>", "\" onfocus=\"window.hacked = 1", "\u202etxt.exe"]
        with contextlib.suppress(OSError):
            texts += json.loads((folder / "hostile-text" / "hostile_text.json").read_text()).values()
            texts += json.loads((folder / "blns" / "blns.json").read_text())
        texts = [text[:3000] for text in dict.fromkeys(texts) if not re.search("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", text)]
        ids = []
        for place in range(0, len(texts), 40):
            part = texts[place:place + 40]
            words = {"reasoning": "\n".join(part), "user_request": part[0]}
            words.update({text[:200]: text for text in part[::4] if text})
            version = next((text for text in part if re.search("[A-Za-z0-9]", text) and len(text) < 100), "1")
            ids.append(self.server.submit(
                f"hostile-{place // 400}", type="files.write <b>it</b>",
                arguments={**{f"text {n}": text for n, text in enumerate(part)},
                           **{text[:200]: [text, {"in": text}] for text in part[::3]}},
                context=words, agent={"version": version}, annotations={"title": part[-1]}))
        return ids

    def test_pages_of_other_origins_decide_nothing(self):
        id = self.server.submit("flow-m")
        request = self.server.request(id)
        body = json.dumps({"version": request["version"], "digest": request["digest"]})
        target = f"{self.server.origin}/v1/requests/{id}/approve"
        attack = f"""<!DOCTYPE html><title>innocent</title>
          <iframe id="frame" src="{self.server.origin}/requests/{id}"></iframe>
          <form id="form" method="post" enctype="text/plain" action="{target}" target="sink">
          <input name='{body[:-1]},"x":"' value='"}}'></form><iframe name="sink"></iframe>
          <script>
          window.results = [];
          for (const headers of [{{"Content-Type": "application/json"}}, {{"Content-Type": "text/plain"}}, {{}}])
            for (const mode of ["cors", "no-cors"])
              fetch("{target}", {{method: "POST", mode, credentials: "include", headers, body: {json.dumps(body)}}})
                .then((one) => results.push(one.type + one.status), () => results.push("refused"));
          document.getElementById("form").submit();
          </script>"""
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "index.html").write_text(attack)
            handler = functools.partial(Quiet, directory=folder)
            other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=other.serve_forever, daemon=True).start()
            for host in ["127.0.0.1", "localhost"]:
                page = self.raj.context.new_page()
                page.goto(f"http://{host}:{other.server_port}/index.html")
                page.wait_for_function("results.length === 6")
                time.sleep(0.3)
                self.is_state(id, "pending")
                frame = next(one for one in page.frames if one.parent_frame and one.name != "sink")
                assert frame.locator("#card").count() == 0, "a page of another origin framed a card"
                page.close()
            other.shutdown()

    def test_everybody_can_read_it(self):
        id = self.server.submit("flow-n", dict(MAIL, body="\u0430 word of another alphabet \u200b", account="x" * 300))
        paths = ["/inbox", f"/requests/{id}", "/history", "/grants", "/overview", "/audit", "/switches"]
        for scheme in ["light", "dark"]:
            self.raj.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for path in paths:
                self.raj.go(path)
                poor = self.raj.page.evaluate(CONTRAST)
                assert not poor, f"{scheme} {path}: {poor[:4]}"
        # 1280 pixels at 200 % and at 400 %, and a phone.
        for width, height in [(640, 450), (320, 256), (390, 844)]:
            self.raj.page.set_viewport_size({"width": width, "height": height})
            for path in paths:
                self.raj.go(path)
                wide = self.raj.page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, f"{path} is {wide} pixels too wide at {width}"
        if folder := os.environ.get("PROVISO_PICTURES"):
            self.raj.open(id)
            self.raj.page.screenshot(path=f"{folder}/phone.png")
        self.raj.page.set_viewport_size({"width": 1280, "height": 900})
        self.raj.page.emulate_media(color_scheme="light")
        self.raj.open(id)
        self.raj.press("?")
        assert self.raj.page.is_visible("#help")
        self.raj.press("Escape")
        focused = set()
        for _ in range(60):
            self.raj.press("Tab")
            focused.add(self.raj.page.evaluate("document.activeElement.dataset.do || document.activeElement.className"))
        assert {"approve", "reject", "modify", "respond", "claim", "skip", "row"} <= focused, focused
        if folder := os.environ.get("PROVISO_PICTURES"):
            self.raj.page.screenshot(path=f"{folder}/desk.png")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


def main():
    if not pathlib.Path(CHROMIUM).exists():
        raise SystemExit(f"{CHROMIUM} is missing: apt-get install chromium")
    wanted = sys.argv[1:]
    start = time.monotonic()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(folder)
        try:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
            flows = Browser(browser, server)
            for name in [name for name in dir(flows) if name.startswith("test_")]:
                title = name.removeprefix("test_").replace("_", " ")
                if wanted and not any(word in title for word in wanted):
                    continue
                began = time.monotonic()
                try:
                    getattr(flows, name)()
                    passed += 1
                    print(f"ok    {title}  ({time.monotonic() - began:.1f} s)", flush=True)
                except Exception as error:
                    failed += 1
                    print(f"FAIL  {title}\n      {str(error)[:1500]}", flush=True)
                    for person in [flows.raj, flows.ana]:
                        person.dialogs, person.elsewhere, person.faults = [], [], []
                        person.page.close()
                        person.begin()
            browser.close()
        finally:
            server.stop()
    print(f"{passed} passed, {failed} failed, {time.monotonic() - start:.0f} s")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
