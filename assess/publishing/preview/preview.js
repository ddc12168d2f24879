// Reloads the page when what is served is no longer what it shows, and keeps the reader's place, also over a mistake that was
// mended. Only the preview has this script.
"use strict";
{
  const { version, events } = document.currentScript.dataset;
  const place = `assess-place:${location.pathname}`;
  const isReport = !document.querySelector("main.assess-problems");
  const kept = sessionStorage.getItem(place);
  if (isReport && kept !== null) {
    sessionStorage.removeItem(place);
    history.scrollRestoration = "manual";
    scrollTo(0, Number(kept));
  }
  new EventSource(events).addEventListener("version", (event) => {
    if (event.data === version) return;
    if (isReport) sessionStorage.setItem(place, scrollY);
    location.reload();
  });
}
