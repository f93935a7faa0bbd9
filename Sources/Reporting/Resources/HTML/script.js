"use strict";
(() => {
  const table = document.getElementById("table");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((element) => ({
    element,
    cells: [...element.cells].map((cell) => cell.textContent.trim()),
    text: element.textContent.toLocaleLowerCase(),
  }));
  const filter = document.getElementById("filter");
  const onlyOpen = document.getElementById("only-open");
  const shown = document.getElementById("shown");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function show() {
    const words = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const matches =
        words.every((word) => row.text.includes(word)) &&
        (!onlyOpen.checked || row.element.hasAttribute("data-open"));
      row.element.hidden = !matches;
      if (matches) count += 1;
    }
    shown.textContent = shown.dataset.template
      .replace("%1", String(count))
      .replace("%2", String(rows.length));
  }

  function sort(header) {
    const direction = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    header.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    const column = header.cellIndex;
    rows.sort((one, two) => direction * collator.compare(one.cells[column], two.cells[column]));
    body.append(...rows.map((row) => row.element));
  }

  for (const header of table.tHead.rows[0].cells) {
    header.querySelector("button").addEventListener("click", () => sort(header));
  }
  filter.addEventListener("input", show);
  filter.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    filter.value = "";
    show();
  });
  onlyOpen.addEventListener("change", show);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input")) return;
    event.preventDefault();
    filter.focus();
  });
  show();
})();
