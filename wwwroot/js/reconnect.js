// What to do when the circuit is lost. All that matters is in the address or in the database, so a reload restores the page.
(() => {
  "use strict";
  const dialog = document.getElementById("components-reconnect-modal");
  const button = document.getElementById("components-reconnect-button");
  let retry;

  async function reconnect() {
    try {
      if (await Blazor.reconnect()) return;
    } catch {
      return; // the server does not answer yet
    }
    location.reload(); // it answers, but knows the circuit no more: it was restarted
  }

  dialog.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
    clearInterval(retry);
    if (state === "show") dialog.showModal();
    else if (state === "hide") dialog.close();
    else if (state === "failed") retry = setInterval(reconnect, 5000);
    else if (state === "rejected" || state === "resume-failed" || state === "paused") location.reload();
  });
  button.addEventListener("click", reconnect);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
})();
