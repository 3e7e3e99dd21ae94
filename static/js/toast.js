// Toasts go after 8 seconds of being seen: not while pointed at or focused, and never those that say "stay" (errors).
const SECONDS = 8;
const region = () => document.getElementById("toasts");
const timers = new WeakMap();

function start(toast) {
  if (toast.dataset.toast === "stay") return;
  clearTimeout(timers.get(toast));
  timers.set(toast, setTimeout(() => remove(toast), SECONDS * 1000));
}

function remove(toast) {
  if (toast.contains(document.activeElement)) document.getElementById("main")?.focus();
  toast.remove();
}

function pause(event) {
  const toast = event.target.closest?.("[data-toast]");
  if (toast) clearTimeout(timers.get(toast));
}

function resume(event) {
  const toast = event.target.closest?.("[data-toast]");
  if (toast && !toast.matches(":hover") && !toast.contains(event.relatedTarget)) start(toast);
}

document.addEventListener("mouseover", pause);
document.addEventListener("focusin", pause);
document.addEventListener("mouseout", resume);
document.addEventListener("focusout", resume);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-dismiss]")) remove(event.target.closest("[data-toast]"));
});

// What stands in a live region when the page loads is not read out; putting it in again is.
function announce() {
  const toasts = [...(region()?.querySelectorAll("[data-toast]") || [])];
  for (const toast of toasts) toast.remove();
  requestAnimationFrame(() => {
    for (const toast of toasts) {
      region().append(toast);
      start(toast);
    }
  });
}

announce();
document.addEventListener("htmx:oobAfterSwap", () => {
  for (const toast of region()?.querySelectorAll("[data-toast]") || []) if (!timers.has(toast)) start(toast);
});

// An answer that cannot be shown (the server is away, an error) is said, never swallowed.
function fail() {
  region()?.append(document.getElementById("failed").content.cloneNode(true));
}

document.addEventListener("htmx:responseError", fail);
document.addEventListener("htmx:sendError", fail);
document.addEventListener("htmx:timeout", fail);
