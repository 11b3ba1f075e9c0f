// The few things only a browser can do: copy, skip, keep drafts, follow a shared run.
(() => {
  "use strict";

  // Copy: <button data-copy="id"> one text, <button data-copy-all> all commands of its step. Works without a circuit and, through the old command, also outside a secure context.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-copy-all]");
    if (!button) return;
    const sources = button.dataset.copy ? [document.getElementById(button.dataset.copy)] : [...button.closest(".commands").querySelectorAll("code")];
    const text = sources.map((source) => source.value ?? source.textContent).join("\n");
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      copied = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.dataset.copied = copied ? "yes" : "no";
    say(copied ? "Copied" : "Not copied: the browser refused. Select the text and copy it.");
    setTimeout(() => delete button.dataset.copied, 1500);
  });

  // Skip link: Blazor takes a click on "#content" for a journey and scrolls there, but leaves the focus behind.
  document.addEventListener("click", (event) => {
    const skip = event.target.closest?.(".skip-link");
    if (!skip) return;
    event.preventDefault();
    document.getElementById(skip.hash.slice(1))?.focus();
  }, true);

  // A file that has no address, since its inputs are too long for one, is saved from the text on the page.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-save]");
    if (button) save(button.dataset.name, document.getElementById(button.dataset.save).textContent);
  });

  function save(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    link.click();
    // Not at once: the browser reads it after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // A row that is dragged. Firefox drags nothing that carries no data, and the data must not be text that a field would take.
  document.addEventListener("dragstart", (event) => {
    if (!event.target.closest?.("[data-order]")) return;
    event.dataTransfer.setData("application/x-runbooks-row", "");
    event.dataTransfer.effectAllowed = "move";
  });

  // Keys that choose among tabs or move a row, where the server moves the focus, must not scroll the page too.
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.target.closest?.("[data-order]") && ["ArrowUp", "ArrowDown"].includes(event.key)) event.preventDefault();
    if (event.target.closest?.("[role=tablist]") && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) event.preventDefault();
  });

  // The front door: "/" goes to the box, Enter asks for the first answer, arrow keys walk through the answers.
  const isTyping = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const box = document.querySelector("[data-door-box]");
    if (event.key === "/" && plain && box && !isTyping(event.target)) {
      event.preventDefault();
      // Folded away on a phone: the button brings it out and the focus with it.
      if (box.offsetParent === null) document.querySelector("[data-door-open]")?.click();
      else box.focus();
      return;
    }
    if (event.target === box && box instanceof HTMLTextAreaElement) inBox(event, box, plain);
    else if (event.target.matches?.("[data-door-hit]") && plain) onHit(event, box);
  });

  function inBox(event, box, plain) {
    const isLine = !box.value.trim().includes("\n");
    if (event.key === "Enter" && !event.shiftKey && !event.altKey && (isLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      box.dataset.left = "";
      box.form.requestSubmit();
    } else if (event.key === "ArrowDown" && plain && !box.value.slice(box.selectionEnd).includes("\n") && firstHit()) {
      event.preventDefault();
      firstHit().focus();
    } else if (event.key === "Escape" && box.value) {
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function onHit(event, box) {
    const hits = [...document.querySelectorAll("[data-door-hit]")];
    const at = hits.indexOf(event.target);
    if (event.key === "ArrowDown") hits[Math.min(at + 1, hits.length - 1)].focus();
    else if (event.key === "ArrowUp") (hits[at - 1] ?? box).focus();
    else if (event.key === "Escape") box.focus();
    else return;
    event.preventDefault();
  }

  const firstHit = () => document.querySelector("[data-door-hit]");

  function say(text) {
    let live = document.getElementById("say");
    if (!live) {
      live = document.createElement("div");
      live.id = "say";
      live.className = "visually-hidden";
      live.setAttribute("role", "status");
      document.body.append(live);
    }
    live.textContent = text;
  }

  // More than the server reads (EvidenceJudge.MaxEvidenceLength) would cut the connection: it is said here and not sent.
  const longest = 256 * 1024;
  window.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    // What is looked up may be longer; one character more than is read lets the server say so.
    if ("doorBox" in field.dataset) {
      delete field.dataset.left;
      if (field.value.length > longest) field.value = field.value.slice(0, longest + 1);
      return;
    }
    const tooLong = field.value.length > longest;
    field.setCustomValidity(tooLong ? `This has ${field.value.length} characters; at most ${longest} are read. Paste only this command's output.` : "");
    if (!tooLong) return;
    event.stopImmediatePropagation();
    field.reportValidity();
  }, true);

  // Drafts: what stands in a field with data-draft survives reload, reconnect and a restart of the server, in this tab.
  const key = (field) => `draft:${field.dataset.draft}`;
  document.addEventListener("input", ({ target }) => {
    if (!target.dataset?.draft) return;
    try {
      if (target.value) sessionStorage.setItem(key(target), target.value);
      else sessionStorage.removeItem(key(target));
    } catch { /* full: the draft lasts as long as the page */ }
  });

  // A field that appears empty gets its draft back; the input event tells the server. A reason that was half given is unfolded.
  function restore(root) {
    for (const field of root.querySelectorAll?.("[data-draft]") ?? []) {
      let draft = null;
      try { draft = sessionStorage.getItem(key(field)); } catch { /* nothing kept */ }
      if (!draft || field.value) continue;
      field.value = draft;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.closest("details.reason")?.setAttribute("open", "");
    }
  }
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) { restore(node); tick(node); }
  }).observe(document.body, { childList: true, subtree: true });

  // A box with data-narrow is ticked while the page is too narrow for two columns; its change event tells the server.
  const narrow = matchMedia("(max-width: 60rem)");
  function tick(root) {
    for (const box of root.querySelectorAll?.("[data-narrow]") ?? []) {
      if (box.checked === narrow.matches) continue;
      box.checked = narrow.matches;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  // Paper is narrow too, but the page must not change while it is printed.
  narrow.addEventListener("change", () => { if (!matchMedia("print").matches) tick(document); });

  // Follow a shared run: the server sends the parts that changed after each event.
  const page = document.querySelector("[data-follow]");
  if (page) follow(page, page.querySelector("[data-follow-state]"));

  function follow(page, state) {
    let wait = 1000;
    const open = () => {
      const stream = new EventSource(page.dataset.follow);
      stream.addEventListener("run", ({ data }) => {
        JSON.parse(data).parts.forEach(replace);
        state.textContent = "Following live.";
      });
      stream.addEventListener("ended", () => {
        stream.close();
        location.reload();
      });
      stream.addEventListener("open", () => {
        wait = 1000;
        state.textContent = "Following live.";
      });
      stream.addEventListener("error", () => {
        state.textContent = "Connection lost; what you see may be old. Reconnecting.";
        if (stream.readyState === EventSource.CLOSED) setTimeout(again, wait * (0.5 + Math.random()));
      });
    };
    // The browser gave up, since the answer was no stream. Only a link that is open no more is a reason to leave the page.
    const again = async () => {
      wait = Math.min(wait * 2, 60000);
      const status = await fetch(location.pathname, { cache: "no-store" }).then((answer) => answer.status, () => 0);
      if (status === 404) location.reload();
      else open();
    };
    open();
  }

  function replace({ id, html }) {
    const old = document.getElementById(id);
    if (!old) return;
    const open = [...old.querySelectorAll("details")].map((fold) => fold.open);
    const stops = (part) => [...part.querySelectorAll("summary, [tabindex]")];
    const hadFocus = old.contains(document.activeElement);
    const focused = stops(old).indexOf(document.activeElement);
    old.outerHTML = html;
    const now = document.getElementById(id);
    now.querySelectorAll("details").forEach((fold, at) => { fold.open = open[at] ?? fold.open; });
    if (hadFocus) (stops(now)[focused] ?? now.querySelector("summary"))?.focus();
  }

  window.runbooks = {
    /** Forgets the draft of a field whose text was taken. */
    forgetDraft: (name) => { try { sessionStorage.removeItem(`draft:${name}`); } catch { /* nothing kept */ } },
    focus: (id) => {
      const target = document.getElementById(id);
      // A folded part takes no focus; what unfolds it does.
      (target instanceof HTMLDetailsElement ? target.querySelector("summary") : target)?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    },
    /** Inputs that are too long for an address stay in this tab. */
    keep: (name, json) => { try { sessionStorage.setItem(name, json); } catch { /* full: they last as long as the page */ } },
    isNarrow: () => narrow.matches,
    kept: (name) => { try { return sessionStorage.getItem(name); } catch { return null; } },
    save,
    firstHit: () => firstHit()?.focus(),
    // Of a page that somebody already types into, the field keeps it; so does the box, unless it is what led here.
    focusHeading: () => {
      if (!document.activeElement?.matches("main :is(input, textarea, select), [data-door-box]:not([data-left])")) document.querySelector("h1")?.focus();
    },
    origin: () => location.origin,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null,
  };
})();
