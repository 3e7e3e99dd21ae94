// Keys for people who work with them all day. Nothing happens while somebody types, and never with Alt or Meta.
// Rows: the tr or li inside [data-rows]. A row's first link is opened by Enter, [data-key=c] and [data-key=a] by c and a.
const search = () => document.getElementById("search");
const typing = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
const rows = () => [...document.querySelectorAll("[data-rows] > tbody > tr, [data-rows] > li")].filter((row) => row.querySelector("a, button"));
const rowOf = (element) => element.closest("[data-rows] > tbody > tr, [data-rows] > li");

function walk(step) {
  const all = rows();
  if (!all.length) return;
  const here = all.indexOf(rowOf(document.activeElement));
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step))];
  next.querySelector("a, button").focus();
  next.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const row = rowOf(document.activeElement);
  const target = (row || document).querySelector(`[data-key="${key}"]`);
  if (target) target.click();
  return Boolean(target);
}

function showKeys() {
  const dialog = document.getElementById("keys");
  if (dialog && !dialog.open) dialog.showModal();
}

const actions = {
  j: () => walk(1),
  k: () => walk(-1),
  "/": () => search()?.focus(),
  "?": showKeys,
  c: () => press("c"),
  a: () => press("a"),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) return;
  if (event.ctrlKey) {
    if (event.key.toLowerCase() === "k" && search()) {
      event.preventDefault();
      search().focus();
      search().select();
    }
    return;
  }
  if (typing(event.target) || document.querySelector("dialog[open]") || !Object.hasOwn(actions, event.key)) return;
  if (actions[event.key]() !== false) event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) showKeys();
});
