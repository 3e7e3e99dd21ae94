// Filter forms send themselves (htmx attributes in parts/filter.html); here: addresses without empty parameters.
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.detail.elt.matches("[data-filter]")) return;
  const parameters = event.detail.formData ?? event.detail.parameters;
  for (const [name, value] of [...parameters.entries()]) if (value === "") parameters.delete(name);
});

document.addEventListener("formdata", (event) => {
  if (!event.target.matches("[data-filter], .search")) return;
  for (const [name, value] of [...event.formData.entries()]) if (value === "") event.formData.delete(name);
});
