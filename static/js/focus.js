// Where the keyboard goes after a part of the page was replaced. Part of the answer marked [data-focus] gets it; when a
// row with [data-focus-next] has left its list, the next row does; an invalid field goes before both.
const rowSelector = "tr, li";
let nextRow = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  const row = event.detail.elt.closest?.("[data-focus-next]");
  nextRow = row ? row.nextElementSibling || row.previousElementSibling : null;
});

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt;
  const target = swapped.querySelector?.(".is-invalid, [data-focus]") || (swapped.matches?.("[data-focus]") ? swapped : null);
  if (target) target.focus();
  else if (nextRow?.isConnected) (nextRow.matches(rowSelector) ? nextRow.querySelector("a, button") : nextRow)?.focus();
  nextRow = null;
});
