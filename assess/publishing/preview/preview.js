// Reloads the page when what is served is no longer what it shows. Only the preview has this script.
"use strict";
{
  const { version, events } = document.currentScript.dataset;
  new EventSource(events).addEventListener("version", (event) => {
    if (event.data !== version) location.reload();
  });
}
