// A text field with data-combobox="address" offers what fits (WAI-ARIA combobox with a list): the list comes from that
// address with what was typed. Arrow keys walk, Enter takes, Escape closes; any other text may stay. Without this file it is
// a plain text field.
let number = 0;

function enhance(input) {
  if (input.getAttribute("role") === "combobox") return;
  const list = document.createElement("ul");
  list.id = `combobox-${++number}`;
  list.className = "combobox-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() ?? "");
  list.hidden = true;
  input.insertAdjacentElement("afterend", list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  const options = () => [...list.querySelectorAll("[role=option]")];
  let asked = 0, timer;

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(option) {
    for (const each of options()) each.setAttribute("aria-selected", String(each === option));
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function take(option) {
    input.value = option.dataset.value;
    close();
  }

  async function ask() {
    const mine = ++asked;
    if (input.value.trim().length < 2) return close();
    const address = `${input.dataset.combobox}?${new URLSearchParams({ q: input.value })}`;
    const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (mine !== asked || !answer?.ok || answer.redirected) return;
    list.innerHTML = await answer.text();
    options().forEach((option, place) => (option.id = `${list.id}-${place}`));
    list.hidden = !options().length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(null);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) return ask();
    if (list.hidden) return;
    const all = options();
    const here = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") mark(all[(here + 1) % all.length]);
    else if (event.key === "ArrowUp") mark(all[(here < 0 ? 0 : here + all.length - 1) % all.length]);
    else if (event.key === "Enter" && here >= 0) take(all[here]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    take(option);
  });
}

const enhanceAll = (root) => root.querySelectorAll("input[data-combobox]").forEach(enhance);
enhanceAll(document);
document.addEventListener("htmx:load", (event) => enhanceAll(event.detail.elt));
