// Nothing typed is lost: a textarea with data-draft keeps its text in this tab (sessionStorage), under path and name, until
// its form was saved. Logging out forgets everything, and so does another person's log-in; a session that ran out does not.
// A form whose saving fails comes back with its text from the server.
const PREFIX = "draft:";
const keyOf = (area) => `${PREFIX}${area.form?.getAttribute("hx-post") || area.form?.getAttribute("action") || location.pathname}:${area.name}`;
const areas = (root) => [...root.querySelectorAll("textarea[data-draft]")];

function keep(area) {
  try {
    if (area.value) sessionStorage.setItem(keyOf(area), area.value);
    else sessionStorage.removeItem(keyOf(area));
  } catch { /* storage is full or forbidden: the text still stands in the form */ }
}

function restore(root) {
  for (const area of areas(root)) {
    const text = sessionStorage.getItem(keyOf(area));
    if (text && !area.value) area.value = text;
  }
}

function forget(form) {
  for (const area of areas(form)) sessionStorage.removeItem(keyOf(area));
}

function forgetAll() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-draft]")) keep(event.target);
});

// A plain form: kept until the next page shows whether it came back. That page has the same form with the text, or not.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-forget-drafts]")) forgetAll();
  else if (areas(form).length) sessionStorage.setItem("draft-sent", JSON.stringify(areas(form).map(keyOf)));
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form");
  if (!form) return;
  sessionStorage.removeItem("draft-sent");
  if (event.detail.successful) forget(form);
});

document.addEventListener("htmx:load", (event) => restore(event.detail.elt));

try {
  const sent = JSON.parse(sessionStorage.getItem("draft-sent") || "[]");
  sessionStorage.removeItem("draft-sent");
  const backAgain = new Set(areas(document).filter((area) => area.closest("form").querySelector(".is-invalid, .alert")).map(keyOf));
  for (const key of sent) if (!backAgain.has(key)) sessionStorage.removeItem(key);
  const user = document.body.dataset.user;
  if (user && sessionStorage.getItem("draft-owner") !== user) {
    forgetAll();
    sessionStorage.setItem("draft-owner", user);
  }
  restore(document);
} catch { /* no storage: nothing to restore */ }
