// Where the keyboard goes after a part of the page was replaced: to an invalid field of the answer, else to what it marks
// with [data-focus]. When a row with [data-focus-next] has left its list, the next row gets it; when only the form below
// a row has gone, that row. Focus that somebody put elsewhere meanwhile stays there.
let place = null;

const lost = () => !document.activeElement || document.activeElement === document.body;
const enter = (row) => row?.querySelector("[data-key], a, button")?.focus();

document.addEventListener("htmx:beforeSwap", (event) => {
  const row = event.detail.target?.closest?.("[data-focus-next]");
  place = row ? { row, next: row.nextElementSibling, previous: row.previousElementSibling } : null;
});

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt;
  const wanted = ".is-invalid, [data-focus]";
  (swapped.matches?.(wanted) ? swapped : swapped.querySelector?.(wanted))?.focus();
});

document.addEventListener("htmx:afterRequest", () => {
  const last = place;
  place = null;
  if (!last) return;
  requestAnimationFrame(() => {
    if (!lost()) return;
    if (last.row.isConnected) enter(last.row);
    else enter([last.next, last.previous].find((row) => row?.isConnected));
    if (lost()) document.getElementById("main")?.focus();
  });
});
