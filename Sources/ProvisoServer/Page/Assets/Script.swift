/// The one script, without a build step: it sends what people decide, moves the focus, and tells
/// what arrived. Everything that it draws is text, never markup.
enum Script {
  static let ground = #"""
    const $ = (selector, within = document) => within.querySelector(selector);
    const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

    /** An element with attributes and children; strings become text. */
    function make(name, attributes = {}, ...children) {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(key, "");
        else if (value !== false && value != null) element.setAttribute(key, value);
      }
      element.append(...children);
      return element;
    }

    /** The text with everything spelled out that shows nothing. */
    function visible(text) {
      return text.replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFFC]/gu, (found) =>
        found === "\n" ? found : "<U+" + found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");
    }

    let quiet;
    function say(text) {
      const status = $("#status");
      status.textContent = visible(text);
      clearTimeout(quiet);
      quiet = setTimeout(() => { status.textContent = ""; }, 6000);
    }

    /** What went wrong, in the server's words. */
    class Problem extends Error {
      constructor(status, json) {
        super(json.detail || json.title || "the server answered " + status);
        this.status = status;
        this.code = json.code || "";
      }
    }

    /** Calls the JSON interface of this server. */
    async function call(method, path, body) {
      const options = { method, headers: { Accept: "application/json" }, credentials: "same-origin" };
      if (method !== "GET") {
        options.headers["Content-Type"] = "application/json";
        if (method === "POST" && path !== "/v1/session") options.headers["Idempotency-Key"] = freshKey();
        if (body !== undefined) options.body = JSON.stringify(body);
      }
      let response;
      try {
        response = await fetch(path, options);
      } catch {
        throw new Problem(0, { detail: "The server does not answer. Nothing is known to be decided." });
      }
      const text = await response.text();
      let json = {};
      try { json = text ? JSON.parse(text) : {}; } catch { /* an answer without a body to speak of */ }
      if (response.status === 401 && path !== "/v1/session") location.assign("/sign-in");
      if (!response.ok) throw new Problem(response.status, json);
      return json;
    }

    function freshKey() {
      return [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }

    /** Shows in a form what went wrong; the focus goes to it. */
    function complain(form, problem) {
      const place = $(".problem", form);
      place.textContent = visible(problem.message);
      place.hidden = false;
    }

    function open(name) {
      const dialog = document.getElementById(name);
      for (const place of $$(".problem", dialog)) place.hidden = true;
      dialog.showModal();
      return dialog;
    }

    function span(milliseconds) {
      const minutes = Math.round(Math.abs(milliseconds) / 60000);
      if (minutes < 1) return "less than a minute";
      if (minutes < 60) return minutes + " min";
      if (minutes < 2880) return Math.round(minutes / 60) + " h";
      return Math.round(minutes / 1440) + " days";
    }

    /** Times in words beside those in figures. */
    function tellTimes() {
      for (const time of $$("time[data-relative]")) {
        const away = Date.parse(time.dateTime) - Date.now();
        time.title = time.title || time.textContent;
        time.textContent = time.dataset.relative === "ago" ? span(away) + " ago"
          : away < 0 ? "due" : span(away) + " left";
      }
      for (const place of $$("[data-left]")) {
        const away = Date.parse(place.dataset.left) - Date.now();
        place.textContent = away < 0 ? "(past)" : "(" + span(away) + " left)";
      }
    }

    const handlers = {};
    const forms = {};

    """#

  static let queue = #"""
    let focusedAt = 0;
    const arrived = new Set();

    const card = () => $("#card");
    const rows = () => $$(".row");
    const isNarrow = () => matchMedia("(max-width: 54rem)").matches;

    function rowOf(id) { return rows().find((row) => row.dataset.request === id); }

    /** Puts another card into the reading pane; keys that decide wait for half a second. */
    async function show(id, { focus = true, keepAddress = false } = {}) {
      const response = await fetch("/requests/" + encodeURIComponent(id) + "?part=card", { credentials: "same-origin" });
      if (!response.ok) return say("This request cannot be shown.");
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const reading = $("#reading");
      reading.replaceChildren(...page.body.childNodes);
      reading.scrollTop = 0;
      focusedAt = performance.now();
      for (const row of rows()) row.removeAttribute("aria-current");
      const row = rowOf(id);
      row?.setAttribute("aria-current", "true");
      row?.scrollIntoView({ block: "nearest" });
      if (!keepAddress) history.replaceState(null, "", "/requests/" + encodeURIComponent(id) + location.search.replace(/[?&]part=card/, ""));
      watchFolds();
      tellTimes();
      if (focus) { $("#card-title")?.focus({ preventScroll: true }); scrollTo({ top: 0 }); }
    }

    function step(by) {
      const all = rows();
      if (!all.length) return;
      const current = card()?.dataset.request;
      const here = all.findIndex((row) => row.dataset.request === current);
      const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by))];
      if (next.dataset.request !== current) show(next.dataset.request);
    }

    /** Folds that nobody has opened keep the yes away. */
    function watchFolds() {
      const folds = $$("[data-fold]");
      for (const fold of folds) {
        fold.addEventListener("toggle", () => {
          if (fold.open) fold.dataset.seen = "yes";
          allow();
        });
      }
      allow();
    }

    const closedFolds = () => $$("[data-fold]").filter((fold) => !fold.dataset.seen);

    function allow() {
      const approve = $("[data-do=approve]");
      if (!approve) return;
      const left = closedFolds().length;
      const isStale = !$("#changed")?.hidden;
      approve.disabled = left > 0 || isStale;
      const note = $("#folds");
      if (note) note.hidden = left === 0;
    }

    handlers["open-folds"] = () => {
      for (const fold of $$("[data-fold]")) { fold.open = true; fold.dataset.seen = "yes"; }
      allow();
    };

    /** Says that something else happened to the card that is read, and leaves it as it is. */
    function tellChange(text) {
      const place = $("#changed");
      if (!place) return;
      $("span", place).textContent = visible(text);
      place.hidden = false;
      allow();
    }

    handlers["reload-card"] = () => show(card().dataset.request);

    function tellArrivals() {
      const button = $("#arrivals");
      if (!button) return;
      button.hidden = arrived.size === 0;
      button.textContent = arrived.size + " new";
      if (arrived.size) say(arrived.size + (arrived.size === 1 ? " new request" : " new requests"));
    }

    /** Brings new lines into the list; the card that is read stays, and so does the focus. */
    handlers.arrivals = async () => {
      const address = document.body.dataset.list || "/inbox";
      const response = await fetch(address + (address.includes("?") ? "&" : "?") + "part=rows", { credentials: "same-origin" });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString("<ol>" + await response.text() + "</ol>", "text/html");
      const current = card()?.dataset.request;
      $("#rows").replaceChildren(...page.body.firstElementChild.childNodes);
      rowOf(current)?.setAttribute("aria-current", "true");
      $(".queue > .empty")?.remove();
      const count = $("#count");
      if (count) count.textContent = rows().length;
      arrived.clear();
      tellArrivals();
      tellTimes();
      rows()[0]?.focus();
    };

    /** One entry of the log, as the server tells it while it happens. */
    function happened(event) {
      let data;
      try { data = JSON.parse(event.data); } catch { return; }
      const leaf = data.data || data;
      const id = leaf.request || data.subject;
      if (!id) return;
      const kind = leaf.kind || String(data.type || "").split(".").pop();
      if (["submitted", "routed"].includes(kind)) {
        if (!rowOf(id)) { arrived.add(id); tellArrivals(); }
        return;
      }
      if (leaf.to && leaf.to !== "pending") {
        const state = $("[data-state]", rowOf(id));
        if (state) { state.textContent = leaf.to.replaceAll("_", " "); state.className = "state " + leaf.to; }
      }
      if (card()?.dataset.request === id && !own.has(id)) {
        const who = leaf.actor?.name || leaf.actor?.person || "somebody";
        tellChange("This changed while you were reading: " + kind.replaceAll("_", " ") + ", by " + who + ".");
      }
    }

    function listen() {
      if (!$("#rows") && !card()) return;
      const source = new EventSource("/v1/events");
      source.onmessage = happened;
      addEventListener("pagehide", () => source.close());
    }

    """#
}
