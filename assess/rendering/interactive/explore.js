"use strict";

// Draws the figures that the page carries as JSON, in the colours of its style sheet.
(() => {
  document.documentElement.classList.add("scripted");
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

  // Every colour is named in `meta`: one name for a line, a list of names for the bars of a trace.
  const coloured = (trace) => {
    const names = trace.meta;
    const marker = { ...trace.marker, color: Array.isArray(names) ? names.map(colour) : colour(names) };
    if (trace.type === "bar") marker.line = { color: colour("current"), width: 1 };
    const painted = { ...trace, marker };
    if (trace.line) painted.line = { ...trace.line, color: colour(names) };
    if (trace.error_x) painted.error_x = { ...trace.error_x, color: colour("ink") };
    if (trace.mode === "text") painted.textfont = { color: colour(names) };
    return painted;
  };

  const axis = (given) => ({ ...given, gridcolor: colour("grid"), linecolor: colour("muted") });

  const laidOut = (layout) => {
    const painted = { ...layout, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
    painted.font = { color: colour("ink"), family: getComputedStyle(document.body).fontFamily, size: 14 };
    painted.hoverlabel = { bgcolor: colour("paper"), font: { color: colour("ink") }, bordercolor: colour("muted") };
    for (const name of ["xaxis", "yaxis"]) if (layout[name]) painted[name] = axis(layout[name]);
    if (layout.polar) {
      painted.polar = {
        bgcolor: "rgba(0,0,0,0)",
        radialaxis: axis(layout.polar.radialaxis),
        angularaxis: axis(layout.polar.angularaxis),
      };
    }
    if (still) painted.transition = { duration: 0 };
    return painted;
  };

  const draw = () => {
    for (const [id, figure] of Object.entries(figures)) {
      const config = {
        responsive: true,
        displaylogo: false,
        modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
        toImageButtonOptions: { format: "png", filename: id, scale: 2 },
      };
      Plotly.react(id, figure.data.map(coloured), laidOut(figure.layout), config);
    }
  };

  draw();
  dark.addEventListener("change", draw);
})();
