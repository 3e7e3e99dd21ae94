// Dragging an appointment to another time or column of the calendar. The drop sends the new time to the appointment's own
// move form; what is unusual, or already taken, comes back as that form below the head of the page. The keyboard's way is
// the form itself: Enter opens the appointment.
const FIRST_HOUR = 7;
const ROW = 5;
const SNAP = 3; // rows: a quarter of an hour
let dragged = null;

const grids = () => [...document.querySelectorAll(".day-grid[data-day]")];
const two = (number) => String(number).padStart(2, "0");

function rowAt(grid, event) {
  const rows = getComputedStyle(grid).gridTemplateRows.split(" ").length;
  const box = grid.getBoundingClientRect();
  const row = Math.round((((event.clientY - dragged.grip - box.top) / box.height) * rows) / SNAP) * SNAP;
  return Math.max(0, Math.min(rows - SNAP, row));
}

function clockOf(row) {
  const minutes = FIRST_HOUR * 60 + row * ROW;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function clear() {
  document.querySelectorAll(".drop-here").forEach((mark) => mark.remove());
}

document.addEventListener("dragstart", (event) => {
  const entry = event.target.closest?.(".entry[data-move]");
  if (!entry) return;
  dragged = { entry, grip: event.clientY - entry.getBoundingClientRect().top, rows: [...entry.classList].find((name) => name.startsWith("for-")) };
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
  entry.classList.add("is-dragged");
});

document.addEventListener("dragover", (event) => {
  const grid = dragged && event.target.closest?.(".day-grid[data-day]");
  if (!grid) return;
  event.preventDefault();
  const row = rowAt(grid, event);
  clear();
  const mark = document.createElement("li");
  mark.className = `drop-here at-${row + 1} ${dragged.rows}`;
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = clockOf(row);
  grid.append(mark);
});

document.addEventListener("drop", (event) => {
  const grid = dragged && event.target.closest?.(".day-grid[data-day]");
  if (!grid) return;
  event.preventDefault();
  const person = grids().some((other) => other.dataset.counsellor !== grid.dataset.counsellor) ? `/${grid.dataset.counsellor}` : "";
  const values = { slot: `${grid.dataset.day}T${clockOf(rowAt(grid, event))}${person}`, next: location.pathname + location.search };
  htmx.ajax("POST", dragged.entry.dataset.move, { source: document.getElementById("picked"), target: "#picked", swap: "innerHTML", values });
  document.getElementById("picked").scrollIntoView({ block: "nearest" });
});

document.addEventListener("dragend", () => {
  dragged?.entry.classList.remove("is-dragged");
  dragged = null;
  clear();
});
