// The few things only a browser can do: copy, skip, keep drafts, follow a shared run, change the address without a journey.
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

  // Keys that choose among tabs, where the server moves the focus, must not scroll the page too.
  document.addEventListener("keydown", (event) => {
    if (event.target.closest?.("[role=tablist]") && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) event.preventDefault();
  });

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
    for (const { addedNodes } of changes) for (const node of addedNodes) restore(node);
  }).observe(document.body, { childList: true, subtree: true });

  // Follow a shared run: the server sends the new body after each event.
  const page = document.querySelector("[data-follow]");
  if (page) {
    const state = page.querySelector("[data-follow-state]");
    const stream = new EventSource(page.dataset.follow);
    stream.addEventListener("run", ({ data }) => {
      for (const { id, html } of JSON.parse(data).parts) {
        const old = document.getElementById(id);
        if (!old) continue;
        const open = old.querySelector("details")?.open;
        const focused = old.contains(document.activeElement);
        old.outerHTML = html;
        const now = document.getElementById(id);
        if (open) now.querySelector("details").open = true;
        if (focused) now.querySelector("summary")?.focus();
      }
      state.textContent = "Following live.";
    });
    stream.addEventListener("ended", () => {
      stream.close();
      location.reload();
    });
    stream.addEventListener("open", () => { state.textContent = "Following live."; });
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) location.reload();
      else state.textContent = "Connection lost; what you see may be old. Reconnecting.";
    });
  }

  window.runbooks = {
    /** Puts the wizard's inputs into the address, so that a reload or a copied address brings them back. */
    replaceAddress: (address) => history.replaceState(history.state, "", address),
    forgetDraft: (name) => { try { sessionStorage.removeItem(`draft:${name}`); } catch { /* nothing kept */ } },
    focus: (id) => {
      const target = document.getElementById(id);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    },
    origin: () => location.origin,
  };
})();
