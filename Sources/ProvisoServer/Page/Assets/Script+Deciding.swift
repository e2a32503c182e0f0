extension Script {
  static let deciding = #"""
    /** Requests with a decision on its way, and those whose next news are our own doing. */
    const sending = new Set();
    const own = new Set();
    const deciding = ["approve", "reject", "modify", "respond", "claim", "always"];

    /** What every decision names: exactly the card that was read. */
    const seen = () => ({ version: Number(card().dataset.version), digest: card().dataset.digest });

    /** Sends a decision; the card is drawn again, and where somebody was faster, that is told. */
    async function decide(choice, body, done) {
      const id = card().dataset.request;
      if (sending.has(id)) return false;
      sending.add(id);
      own.add(id);
      try {
        await call("POST", "/v1/requests/" + encodeURIComponent(id) + "/" + choice, { ...seen(), ...body });
        await show(id);
        const state = $("[data-state]", rowOf(id));
        const now = card()?.dataset.state;
        if (state && now) { state.className = "state " + now; state.textContent = $(".card .state").textContent; }
        say(done);
        return true;
      } catch (problem) {
        if (["changed_meanwhile", "already_final"].includes(problem.code)) {
          closeAll();
          tellChange(problem.message);
        }
        throw problem;
      } finally {
        sending.delete(id);
        setTimeout(() => own.delete(id), 1500);
      }
    }

    function closeAll() { for (const dialog of $$("dialog[open]")) dialog.close(); }

    async function decideOrSay(choice, body, done) {
      try { await decide(choice, body, done); } catch (problem) { say(problem.message); }
    }

    handlers.approve = () => {
      if (closedFolds().length) {
        say("Open what is folded first (o).");
        return closedFolds()[0].querySelector("summary").focus();
      }
      decideOrSay("approve", {}, "Approved.");
    };
    handlers.claim = () => {
      const isMine = card().dataset.claimed && $("[data-do=claim]").textContent.includes("Release");
      decideOrSay(isMine ? "release" : "claim", {}, isMine ? "Released." : "Claimed: others see that you are on it.");
    };
    handlers.reject = () => { const dialog = open("reject"); $("textarea", dialog).value = ""; $("textarea", dialog).focus(); };
    handlers.respond = () => { const dialog = open("respond"); $("textarea", dialog).value = ""; $("textarea", dialog).focus(); };
    handlers.close = (button) => button.closest("dialog").close();
    handlers.help = () => open("help");

    forms.reject = async (form) => {
      await decide("reject", { reason: form.reason.value }, "Rejected.");
      form.closest("dialog").close();
    };
    forms.respond = async (form) => {
      await decide("respond", { text: form.text.value }, "Sent. The request still waits.");
      form.closest("dialog").close();
    };
    forms["sign-in"] = async (form) => {
      const session = await call("POST", "/v1/session", { name: form.elements.name.value, password: form.password.value });
      if (!session.change_password) return location.assign("/inbox");
      given = { name: form.elements.name.value, current: form.password.value };
      form.hidden = true;
      const next = $("[data-form=change-password]");
      next.hidden = false;
      $("input", next).focus();
    };
    let given;
    forms["change-password"] = async (form) => {
      await call("PUT", "/v1/people/" + encodeURIComponent(given.name) + "/password", { current: given.current, password: form.password.value });
      // A new password ends every session, this one too.
      await call("POST", "/v1/session", { name: given.name, password: form.password.value });
      location.assign("/inbox");
    };
    handlers["sign-out"] = async () => {
      try { await call("DELETE", "/v1/session"); } finally { location.assign("/sign-in"); }
    };

    /** A question with a reason, before something that is not a decision on a card. */
    let answer;
    function ask(title, text, act) {
      const dialog = open("ask");
      $("h2", dialog).textContent = title;
      $("#ask-text").textContent = visible(text);
      $("input", dialog).value = "";
      answer = act;
    }
    forms.ask = async (form) => { await answer(form.reason.value); form.closest("dialog").close(); };

    handlers.settle = (button) => {
      const outcome = button.dataset.outcome;
      const id = card().dataset.request;
      ask("How did it end?", "It will be recorded as " + outcome + ".", async (reason) => {
        await call("POST", "/v1/requests/" + encodeURIComponent(id) + "/settle", { version: seen().version, outcome, reason });
        await show(id);
      });
    };
    handlers.revoke = (button) => {
      const name = button.dataset.name;
      ask("Revoke this grant?", name + " will approve nothing any more.", async (reason) => {
        await call("POST", "/v1/grants/" + encodeURIComponent(name) + "/revoke", { reason });
        location.reload();
      });
    };
    handlers.judge = async (button) => {
      const isRight = button.dataset.right === "yes";
      try {
        await call("POST", "/v1/requests/" + encodeURIComponent(button.dataset.request) + "/judge", { was_right: isRight });
        location.reload();
      } catch (problem) { say(problem.message); }
    };
    forms.stop = async (form) => {
      const body = { reason: form.reason.value };
      if (form.agent.value) body.agent = form.agent.value;
      if (form.type.value) body.type = form.type.value;
      await call("POST", "/v1/switches", body);
      location.reload();
    };
    handlers.resume = (button) => {
      ask("Resume?", "It may run again.", async (reason) => {
        const body = { reason };
        if (button.dataset.agent) body.agent = button.dataset.agent;
        if (button.dataset.type) body.type = button.dataset.type;
        await call("POST", "/v1/switches/resume", body);
        location.reload();
      });
    };

    """#

  static let start = #"""
    const keys = { j: () => step(1), k: () => step(-1), a: "approve", r: "reject", m: "modify", w: "respond",
      c: "claim", o: "open-folds", n: "arrivals", "?": "help", "/": () => $("#text")?.focus() };

    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if ($("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
      const found = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!found) return;
      event.preventDefault();
      if (typeof found === "function") return found();
      if (deciding.includes(found)) {
        if (!$("[data-do=" + found + "]")) return;
        if (performance.now() - focusedAt < 500) return say("Too fast: read it first.");
        if (!$("#changed")?.hidden) return say("This changed: look at it again first.");
      } else if (found === "arrivals" && arrived.size === 0) {
        return;
      }
      handlers[found]();
    });

    addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button && !button.disabled) return void handlers[button.dataset.do]?.(button);
      const row = event.target.closest(".row");
      if (!row || isNarrow() || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      show(row.dataset.request);
    });

    addEventListener("submit", async (event) => {
      const form = event.target.closest("[data-form]");
      if (!form) return;
      event.preventDefault();
      const submit = $("button.primary, button.danger, button:not([type])", form);
      if (form.dataset.busy) return;
      form.dataset.busy = "yes";
      submit.setAttribute("aria-busy", "true");
      try {
        await forms[form.dataset.form](form);
      } catch (problem) {
        complain(form, problem);
      } finally {
        delete form.dataset.busy;
        submit.removeAttribute("aria-busy");
      }
    });

    focusedAt = performance.now();
    document.body.dataset.list = location.pathname.startsWith("/requests") ? "/inbox" : location.pathname + location.search;
    watchFolds();
    tellTimes();
    setInterval(tellTimes, 30000);
    listen();

    """#
}
