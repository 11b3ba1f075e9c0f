// Runs before the first paint, so that no page flashes in the wrong colours. Also tells the server the time zone.
(() => {
  "use strict";
  const root = document.documentElement;
  const themes = ["system", "light", "dark"];
  const stored = () => { try { return localStorage.getItem("theme") ?? "system"; } catch { return "system"; } };
  const apply = (theme) => {
    if (theme === "system") root.removeAttribute("data-theme");
    else root.dataset.theme = theme;
  };
  apply(stored());
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-theme-next]");
    if (!button) return;
    const next = themes[(themes.indexOf(stored()) + 1) % themes.length];
    try { localStorage.setItem("theme", next); } catch { /* private mode: lasts until the page is left */ }
    apply(next);
    button.setAttribute("aria-label", `Theme: ${next}. Change theme`);
    button.title = `Theme: ${next}`;
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = `runbooks.zone=${zone}; path=/; max-age=31536000; samesite=lax`;
})();
