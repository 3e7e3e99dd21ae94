// Dragging a card to another column opens its own form with that state chosen: what else is needed (a reason, the notice)
// is asked there, and nothing changes before it is saved. The keyboard's way is the same form, by the card's button.
let card = null;

const columnAt = (event) => event.target.closest?.(".board-column[data-state]");
const takes = (column) => column && card && card.dataset.may.split(" ").includes(column.dataset.state);

function clear() {
  document.querySelectorAll(".may-drop").forEach((column) => column.classList.remove("may-drop"));
}

document.addEventListener("dragstart", (event) => {
  card = event.target.closest?.(".card-proposal[data-status]") ?? null;
  if (!card) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
  card.classList.add("is-dragged");
});

document.addEventListener("dragover", (event) => {
  const column = columnAt(event);
  clear();
  if (!takes(column)) return;
  event.preventDefault();
  column.classList.add("may-drop");
});

document.addEventListener("drop", (event) => {
  const column = columnAt(event);
  if (!takes(column)) return;
  event.preventDefault();
  const slot = document.getElementById(card.dataset.slot);
  htmx.ajax("GET", `${card.dataset.status}&to=${column.dataset.state}`, { source: slot, target: slot, swap: "innerHTML" });
});

document.addEventListener("dragend", () => {
  card?.classList.remove("is-dragged");
  card = null;
  clear();
});
