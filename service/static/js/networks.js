// Drawings of networks: light up an organisation's partners, zoom and pan. All of it is extra:
// without scripts every mark is a link with its name, and the tables say the same.
const STEP = 1.25;
const CLOSEST = 6;
const SHIFT = 60;
const CLICK = 4;

function partners(svg) {
  const near = new Map();
  for (const line of svg.querySelectorAll("[data-rows]")) {
    const [a, b] = line.dataset.rows.split(" ");
    for (const [from, to] of [[a, b], [b, a]]) {
      if (!near.has(from)) near.set(from, { rows: new Set([from]), lines: [] });
      near.get(from).rows.add(to);
      near.get(from).lines.push(line);
    }
  }
  return near;
}

function lightUp(svg) {
  const near = partners(svg);
  const named = [...svg.querySelectorAll("[data-row]")];

  function dark() {
    svg.classList.remove("lit");
    for (const part of svg.querySelectorAll(".near")) part.classList.remove("near");
  }

  function light(row) {
    dark();
    const { rows, lines } = near.get(row) ?? { rows: new Set([row]), lines: [] };
    for (const line of lines) line.classList.add("near");
    for (const part of named) part.classList.toggle("near", rows.has(part.dataset.row));
    svg.classList.add("lit");
  }

  for (const mark of svg.querySelectorAll(".mark")) {
    for (const kind of ["pointerenter", "focus"]) mark.addEventListener(kind, () => light(mark.dataset.row));
    for (const kind of ["pointerleave", "blur"]) mark.addEventListener(kind, dark);
  }
}

function camera(svg) {
  const { width, height } = svg.viewBox.baseVal;
  let view = { x: 0, y: 0, scale: 1 };

  function look(next) {
    const scale = Math.min(CLOSEST, Math.max(1, next.scale));
    const x = Math.min(width - width / scale, Math.max(0, next.x));
    const y = Math.min(height - height / scale, Math.max(0, next.y));
    view = { x, y, scale };
    svg.setAttribute("viewBox", `${x} ${y} ${width / scale} ${height / scale}`);
  }

  function zoom(factor, at = { x: view.x + width / view.scale / 2, y: view.y + height / view.scale / 2 }) {
    const scale = Math.min(CLOSEST, Math.max(1, view.scale * factor));
    const shrunk = view.scale / scale;
    look({ x: at.x - (at.x - view.x) * shrunk, y: at.y - (at.y - view.y) * shrunk, scale });
  }

  return {
    zoom,
    all: () => look({ x: 0, y: 0, scale: 1 }),
    shift: (x, y) => look({ ...view, x: view.x + x / view.scale, y: view.y + y / view.scale }),
    point(event) {
      const spot = new DOMPoint(event.clientX, event.clientY);
      return spot.matrixTransform(svg.getScreenCTM().inverse());
    },
    get pixels() {
      return width / svg.clientWidth;
    },
    get isClose() {
      return view.scale > 1;
    },
  };
}

function zooms(seen) {
  return { "+": () => seen.zoom(STEP), "-": () => seen.zoom(1 / STEP), 0: seen.all };
}

function keys(sheet, seen) {
  const moves = {
    ...zooms(seen),
    ArrowLeft: () => seen.shift(-SHIFT, 0),
    ArrowRight: () => seen.shift(SHIFT, 0),
    ArrowUp: () => seen.shift(0, -SHIFT),
    ArrowDown: () => seen.shift(0, SHIFT),
  };
  sheet.addEventListener("keydown", (event) => {
    const isArrow = event.key.startsWith("Arrow");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain || !(event.key in moves) || (isArrow && !seen.isClose)) return;
    event.preventDefault();
    moves[event.key]();
  });
}

function drag(svg, seen) {
  let last = null;
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    moved = 0;
    if (event.pointerType === "mouse" && event.button === 0 && seen.isClose) last = event;
  });
  addEventListener("pointermove", (event) => {
    if (last === null) return;
    const [x, y] = [event.clientX - last.clientX, event.clientY - last.clientY];
    moved += Math.abs(x) + Math.abs(y);
    if (moved > CLICK) svg.classList.add("dragged");
    seen.shift(-x * seen.pixels, -y * seen.pixels);
    last = event;
  });
  addEventListener("pointerup", () => {
    last = null;
    svg.classList.remove("dragged");
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("click", (event) => {
    if (moved > CLICK) event.preventDefault();
    moved = 0;
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    seen.zoom(event.deltaY < 0 ? STEP : 1 / STEP, seen.point(event));
  }, { passive: false });
}

for (const figure of document.querySelectorAll("[data-network]")) {
  const svg = figure.querySelector(".sheet svg");
  const seen = camera(svg);
  const buttons = zooms(seen);
  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", buttons[button.dataset.zoom]);
  }
  const sheet = figure.querySelector(".wide");
  sheet.scrollLeft = (sheet.scrollWidth - sheet.clientWidth) / 2;
  lightUp(svg);
  keys(sheet, seen);
  drag(svg, seen);
  figure.querySelector(".zoom").hidden = false;
}
