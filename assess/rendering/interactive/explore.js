"use strict";

// Draws the figures that the page carries as JSON, in the colours of its style sheet; switches their series, saves pictures.
(() => {
  document.documentElement.classList.add("scripted");
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const onScreen = document.documentElement;
  const onPaper = document.querySelector(".on-paper");

  const from = (place) => (name) => getComputedStyle(place).getPropertyValue("--" + name).trim();

  // Every colour is named in `meta`: one name for a line, a list of names for the bars of a trace.
  const coloured = (trace, colour, shown) => {
    const names = trace.meta;
    const marker = { ...trace.marker, color: Array.isArray(names) ? names.map(colour) : colour(names) };
    if (trace.type === "bar") marker.line = { color: colour("accent"), width: 1 };
    const painted = { ...trace, marker, visible: !trace.legendgroup || shown.has(trace.legendgroup) };
    if (trace.line) painted.line = { ...trace.line, color: colour(names) };
    if (trace.error_x) painted.error_x = { ...trace.error_x, color: colour("ink") };
    if (trace.mode === "text") painted.textfont = { color: colour(names) };
    return painted;
  };

  const axis = (given, colour) => ({ ...given, gridcolor: colour("line"), linecolor: colour("soft") });

  const laidOut = (layout, colour) => {
    const painted = { ...layout, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
    painted.font = { color: colour("ink"), family: getComputedStyle(document.body).fontFamily, size: 14 };
    painted.hoverlabel = {
      align: document.dir === "rtl" ? "right" : "left",
      bgcolor: colour("raised"),
      bordercolor: colour("soft"),
      font: { color: colour("ink") },
    };
    for (const name of ["xaxis", "yaxis"]) if (layout[name]) painted[name] = axis(layout[name], colour);
    if (layout.polar) {
      painted.polar = {
        bgcolor: "rgba(0,0,0,0)",
        radialaxis: axis(layout.polar.radialaxis, colour),
        angularaxis: axis(layout.polar.angularaxis, colour),
      };
    }
    if (still) painted.transition = { duration: 0 };
    return painted;
  };

  const painted = (id, colour) => {
    const boxes = document.querySelectorAll(`[data-chart=${id}] [name=series]:checked`);
    const shown = new Set([...boxes].map((box) => box.value));
    return {
      data: figures[id].data.map((trace) => coloured(trace, colour, shown)),
      layout: laidOut(figures[id].layout, colour),
    };
  };

  const draw = (id) => {
    const { data, layout } = painted(id, from(onScreen));
    Plotly.react(id, data, layout, { responsive: true, displayModeBar: false, doubleClick: false });
  };

  // A picture is for a document: on paper, with its title, its values and a legend. It is drawn at a size at which its texts have their
  // place, and then made larger or smaller as a whole.
  const pictured = (id, width, height) => {
    const { data, layout } = painted(id, from(onPaper));
    const scale = Math.max(width / 1000, height / 1400, Math.min(width / 640, height / figures[id].least));
    const hasValues = data.some((trace) => trace.legendgroup === "current" && trace.visible);
    if (layout.polar && hasValues) layout.polar.angularaxis.ticktext = figures[id].named;
    const legend = { orientation: "h", x: 0.5, xanchor: "center", y: 0, yref: "container", yanchor: "bottom", itemsizing: "constant" };
    Object.assign(layout, {
      legend,
      margin: { ...layout.margin, t: layout.polar ? 110 : 70, b: layout.polar ? 125 : 90 },
      paper_bgcolor: from(onPaper)("paper"),
      showlegend: true,
      title: { text: figures[id].title.replaceAll("<", "&lt;"), x: 0.5, y: 0.97, yanchor: "top", font: { size: 20 } },
      width: width / scale,
      height: height / scale,
    });
    return [{ data: data.map((each) => ({ ...each, showlegend: each.mode !== "text" })), layout }, scale];
  };

  const save = async (form) => {
    const fields = form.elements;
    const [width, height] = [fields.width.valueAsNumber, fields.height.valueAsNumber];
    const id = form.dataset.chart;
    const [figure, scale] = pictured(id, width, height);
    const said = form.querySelector("[role=status]");
    const wanted = { format: fields.kind.value, width: width / scale, height: height / scale, scale };
    try {
      await Plotly.downloadImage(figure, { ...wanted, filename: `${id}-${width}x${height}` });
      said.textContent = said.dataset.saved;
    } catch {
      said.textContent = said.dataset.failed;
    }
  };

  for (const form of document.querySelectorAll("form[data-chart]")) {
    form.addEventListener("change", (event) => {
      if (event.target.name === "series") draw(form.dataset.chart);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      save(form);
    });
  }

  const drawAll = () => Object.keys(figures).forEach(draw);
  drawAll();
  dark.addEventListener("change", drawAll);
})();
