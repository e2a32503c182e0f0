extension Script {
  static let editor = #"""
    /** The arguments that would run, read from the card's own JSON. */
    let drawn;
    let edited = {};

    const kindOf = (value) => value === null ? "null" : Array.isArray(value) ? "list" : typeof value === "object" ? "object" : typeof value;
    const isBelow = (path, editable) => editable.some((one) => path === one || path.startsWith(one + ".") || path.startsWith(one + "["));
    const written = (value) => typeof value === "string" ? value : JSON.stringify(value, null, 2);
    const stepTo = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? "." + name : "[" + JSON.stringify(name) + "]";

    handlers.modify = async () => {
      try {
        drawn = await call("GET", "/v1/requests/" + encodeURIComponent(card().dataset.request) + "/card");
      } catch (problem) { return say(problem.message); }
      if (drawn.version !== seen().version) return tellChange("This changed while you were reading.");
      edited = JSON.parse(drawn.raw);
      const editable = drawn.fields.filter((field) => field.edit).map((field) => field.path);
      $("#modify-fields").replaceChildren(...Object.keys(edited).map((name, place) => control(name, place, editable)));
      const dialog = open("modify");
      $("form", dialog).reason.value = "";
      stale();
      $("#modify-fields textarea, #modify-fields input, #modify-fields select")?.focus();
    };

    /** One argument: a control that takes only JSON values of its kind. */
    function control(name, place, editable) {
      const value = edited[name];
      const kind = kindOf(value);
      const path = "args" + stepTo(name);
      const id = "edit-" + place;
      let input;
      if (kind === "boolean") {
        input = make("select", { id }, make("option", {}, "true"), make("option", {}, "false"));
        input.value = String(value);
      } else if (kind === "number") {
        input = make("input", { id, inputmode: "decimal", autocomplete: "off" });
        input.value = JSON.stringify(value);
      } else {
        const text = written(value);
        input = make("textarea", { id, rows: Math.min(12, Math.max(1, text.split("\n").length, Math.ceil(text.length / 70))), spellcheck: kind === "string" });
        input.value = text;
      }
      input.dataset.argument = name;
      input.dataset.kind = kind;
      input.setAttribute("aria-describedby", id + "-hint");
      input.addEventListener("input", stale);
      const label = make("label", { for: id }, make("span", { class: "path" }, visible(path)));
      if (isBelow(path, editable)) label.append(make("span", { class: "tag edit" }, "editable"));
      const doubtful = kind === "string" && visible(value) !== value;
      return make("div", { class: "edit-field" }, label, input,
        make("span", { class: "hint", id: id + "-hint" }, kind === "string" ? (doubtful ? "text with hidden characters: " + visible(value).slice(0, 200) : "text")
          : kind === "boolean" ? "true or false" : kind === "number" ? "a number" : "JSON: " + kind));
    }

    /** A value of the kind that stood there, or why it is none. */
    function valueOf(input) {
      const text = input.value;
      const kind = input.dataset.kind;
      // Browsers turn line ends of a text field into their own: unchanged text stays as it was.
      if (kind === "string") {
        const old = edited[input.dataset.argument];
        return text === old.replace(/\r\n?/g, "\n") ? old : text;
      }
      let value;
      try { value = JSON.parse(text); } catch { throw new Error("args" + stepTo(input.dataset.argument) + " is no JSON"); }
      if (kindOf(value) !== kind && kind !== "null") throw new Error("args" + stepTo(input.dataset.argument) + " must be " + (kind === "object" ? "an object" : "a " + kind));
      if (kind === "number" && (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)) throw new Error("a number here is at most 2^53 - 1");
      return value;
    }

    function leaves(value, path, into = new Map()) {
      const kind = kindOf(value);
      if (kind === "object" && Object.keys(value).length) for (const [name, one] of Object.entries(value)) leaves(one, path + stepTo(name), into);
      else if (kind === "list" && value.length) value.forEach((one, place) => leaves(one, path + "[" + place + "]", into));
      else into.set(path, value);
      return into;
    }

    function proposal() {
      const result = {};
      for (const input of $$("#modify-fields [data-argument]")) {
        Object.defineProperty(result, input.dataset.argument, { value: valueOf(input), enumerable: true, configurable: true, writable: true });
      }
      return result;
    }

    function stale() {
      $("#modify-changes").hidden = true;
      $("#modify button.primary").disabled = true;
      $("#modify .problem").hidden = true;
    }

    handlers.compare = () => {
      stale();
      let next;
      try { next = proposal(); } catch (problem) { return complain($("#modify form"), problem); }
      const editable = drawn.fields.filter((field) => field.edit).map((field) => field.path);
      const before = leaves(edited, "args");
      const after = leaves(next, "args");
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)));
      const place = $("#modify-changes");
      if (!changed.length) return complain($("#modify form"), new Error("Nothing is changed."));
      const cell = (value, name) => make("td", { class: name }, value === undefined ? "(absent)" : visible(written(value)) || "(empty)");
      const outside = changed.filter((path) => !isBelow(path, editable));
      const table = make("table", { class: "changes" }, make("caption", { class: "sr" }, "Changes"),
        make("thead", {}, make("tr", {}, ...["Field", "Proposed", "Yours"].map((head) => make("th", { scope: "col" }, head)))),
        make("tbody", {}, ...changed.map((path) => make("tr", {}, make("th", { scope: "row", class: "path" }, visible(path)), cell(before.get(path), "old"), cell(after.get(path), "new")))));
      place.replaceChildren(make("h3", {}, "What you change"), table,
        make("p", { class: outside.length ? "warning" : "muted" }, outside.length
          ? "You become its requester: " + visible(outside.join(", ")) + " is not editable, so somebody else must approve it."
          : "Your vote counts for the changed action."));
      place.hidden = false;
      $("#modify button.primary").disabled = false;
      $("#modify button.primary").focus();
    };

    forms.modify = async (form) => {
      const body = { arguments: proposal() };
      if (form.reason.value) body.reason = form.reason.value;
      await decide("modify", body, "Sent. The policy has decided it again.");
      form.closest("dialog").close();
    };

    """#

  static let grants = #"""
    let proposed;

    handlers.always = async () => {
      try {
        drawn = await call("GET", "/v1/requests/" + encodeURIComponent(card().dataset.request) + "/card");
      } catch (problem) { return say(problem.message); }
      const names = Object.entries(JSON.parse(drawn.raw)).filter(([, value]) => ["string", "number", "boolean"].includes(kindOf(value)));
      const editable = drawn.fields.filter((field) => field.edit).map((field) => field.path);
      $("#always-fields").replaceChildren(...names.map(([name, value]) => {
        const path = "args" + stepTo(name);
        const box = make("input", { type: "checkbox", value: path });
        box.checked = !isBelow(path, editable);
        box.addEventListener("input", forget);
        return make("label", {}, box, make("span", {}, visible(path) + " = " + visible(written(value)).slice(0, 120)));
      }));
      open("always");
      forget();
    };

    function forget() {
      proposed = undefined;
      $("#always-proposal").hidden = true;
      $("#always button.primary").disabled = true;
      $("#always .problem").hidden = true;
    }

    handlers.propose = async () => {
      const form = $("#always form");
      forget();
      const body = { request: card().dataset.request, equal: $$("#always-fields input:checked").map((box) => box.value), days: Number(form.days.value) };
      if (form.uses.value) body.uses_per_day = Number(form.uses.value);
      try {
        proposed = await call("POST", "/v1/grants/proposals", body);
      } catch (problem) { return complain(form, problem); }
      const test = proposed.back_test;
      const rejected = test.rejected || [];
      const place = $("#always-proposal");
      place.replaceChildren(make("h3", {}, "The grant"), make("pre", { tabindex: "0" }, visible(proposed.text)),
        make("p", { class: rejected.length ? "problem" : "good" }, "In the last " + test.days + " days this would have covered " + test.covered
          + " actions, of which people rejected " + rejected.length + "."));
      if (rejected.length) {
        place.append(make("ul", { class: "plain" }, ...rejected.slice(0, 5).map((id) => make("li", {}, make("a", { href: "/requests/" + encodeURIComponent(id) }, visible(id))))),
          make("label", { for: "always-override" }, "Why it is right all the same"), make("textarea", { id: "always-override", name: "override", required: true, rows: "2" }));
      }
      place.hidden = false;
      $("button.primary", form).disabled = false;
    };

    forms.always = async (form) => {
      const body = { text: proposed.text, digest: proposed.digest };
      if (form.override?.value) body.override = form.override.value;
      await call("POST", "/v1/grants", body);
      form.closest("dialog").close();
      say("The grant is set. It is listed under Grants.");
    };

    """#

  /// Proofs of inclusion (RFC 9162, section 2.1.3.2), checked where the reader is.
  static let log = #"""
    const decoded = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

    async function hash(...parts) {
      const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let place = 0;
      for (const part of parts) { bytes.set(part, place); place += part.length; }
      return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    }

    async function isIncluded(leaf, index, size, root, path) {
      if (index >= size) return false;
      let number = index, last = size - 1;
      let current = await hash([0], leaf);
      for (const sibling of path) {
        if (last === 0) return false;
        if (number % 2 === 1 || number === last) {
          current = await hash([1], sibling, current);
          while (number % 2 === 0 && number !== 0) { number = Math.floor(number / 2); last = Math.floor(last / 2); }
        } else current = await hash([1], current, sibling);
        number = Math.floor(number / 2); last = Math.floor(last / 2);
      }
      return last === 0 && current.every((byte, place) => byte === root[place]);
    }

    handlers.verify = async (button) => {
      const place = $("#verified");
      button.disabled = true;
      try {
        let good = 0;
        const entries = $$("[data-leaf]");
        for (const row of entries) {
          const proof = await (await fetch("/audit/proof/" + row.dataset.leaf, { credentials: "same-origin" })).json();
          const isGood = await isIncluded(decoded(proof.leaf), proof.index, proof.size, decoded(proof.root), proof.path.map(decoded));
          if (isGood) good += 1;
        }
        place.textContent = good + " of " + entries.length + " entries lead to the checkpoint's root.";
        place.className = good === entries.length ? "good" : "bad";
      } catch {
        place.textContent = "This could not be checked here.";
        place.className = "bad";
      } finally { button.disabled = false; }
    };

    """#
}
