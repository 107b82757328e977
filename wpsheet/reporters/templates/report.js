"use strict";
// Shows the rows that answer the form. The address keeps the form ("#severity=error&body=PTC"), so
// that a view can be kept and sent. Without this script the page shows every row and no form.
const form = document.getElementById("filters");
const shown = document.getElementById("shown");
const rows = [...document.querySelectorAll("tbody tr")];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
// Whether the form has opened the groups.
let filtered = false;
const says = { ...shown.dataset };
const filled = (sentence, words) =>
  sentence.replace(/%(\w+)/g, (mark, name) => words[name] ?? mark);

function answers(row, asked) {
  return asked.every(([name, value]) =>
    name === "words"
      ? plain(value).split(/\s+/).every((word) => texts.get(row).includes(word))
      : row.dataset[name].split("\n").includes(value));
}

function label(name, value) {
  const field = form.elements[name];
  const words = field.selectedOptions
    ? field.selectedOptions[0].dataset.says
    : filled(says.quoted, { words: value });
  return filled(says.asked, { label: field.labels[0].textContent, words });
}

function show() {
  const asked = [...new FormData(form)].filter(([, value]) => value.trim());
  for (const row of rows) row.hidden = !answers(row, asked);
  for (const group of document.querySelectorAll("details.group")) {
    group.hidden = !group.querySelector("tbody tr:not([hidden])");
    if (asked.length) group.open = true;
    else if (filtered) group.open = "open" in group.dataset;
  }
  filtered = asked.length > 0;
  for (const none of document.querySelectorAll("p.none"))
    none.hidden = Boolean(none.parentElement.querySelector("details.group:not([hidden])"));
  const count = rows.filter((row) => !row.hidden).length;
  const by = asked.map(([name, value]) => label(name, value)).join(says.gap);
  const counted = filled(says.counted, { n: count, all: rows.length });
  shown.textContent = by ? `${counted} (${by})` : counted;
  return asked;
}

function keep() {
  history.replaceState(null, "", `#${new URLSearchParams(show())}`);
}

function recall() {
  if (location.hash.includes("=")) {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const field of form.querySelectorAll("select, input")) {
      field.value = kept.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
  }
  show();
}

form.addEventListener("input", keep);
form.addEventListener("reset", () => setTimeout(keep));
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("hashchange", recall);
window.addEventListener("pageshow", recall);
form.hidden = false;
