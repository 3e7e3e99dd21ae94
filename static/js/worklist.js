// A row that leaves a list with data-counted="id" takes one off the number in the element of that id, so both stay equal.
for (const list of document.querySelectorAll("[data-counted]")) {
  const count = document.getElementById(list.dataset.counted);
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      const left = [...removedNodes].filter((node) => node.nodeName === "LI").length;
      const came = [...addedNodes].filter((node) => node.nodeName === "LI").length;
      count.textContent = Number(count.textContent) - left + came;
    }
  }).observe(list, { childList: true });
}
