"use strict";
// Shows the page again when the desk says that something has changed: what is the same stays as it
// is, so that the focus, the place and what is folded out stay too. Without this script every page
// can be read and every form be sent.
const said = document.getElementById("said");
const say = (words) => { said.textContent = words; };
const key = (node) => (node.nodeType === Node.ELEMENT_NODE && (node.dataset.key || node.id)) || "";

function merge(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  for (const { name } of [...old.attributes])
    if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (name !== "open" && old.getAttribute(name) !== value) old.setAttribute(name, value);
  const come = new Set([...fresh.children].map(key));
  for (const child of [...old.children]) if (key(child) && !come.has(key(child))) child.remove();
  const keyed = new Map([...old.children].map((child) => [key(child), child]));
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = key(next) ? keyed.get(key(next))
      : at && !key(at) && at.nodeName === next.nodeName ? at : null;
    if (same === at && at) at = at.nextSibling;
    else old.insertBefore(same ?? next, at);
    if (same?.nodeType === Node.ELEMENT_NODE) merge(same, next);
    else if (same && same.data !== next.data) same.data = next.data;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

// Where the focus goes if what had it is gone: to the next row that stays, else to the page.
function keepFocus(change) {
  const focused = document.activeElement;
  const rows = [...document.querySelectorAll("main [data-key]")];
  const next = rows.slice(rows.findLastIndex((row) => row.contains(focused)) + 1);
  change();
  if (focused === document.body || document.activeElement === focused) return;
  const stays = next.find((row) => row.isConnected && row.querySelector("button"));
  const target = focused.isConnected ? focused : stays?.querySelector("button");
  (target ?? document.getElementById("main")).focus({ preventScroll: true });
}

let turn = Promise.resolve();
function refresh() {
  turn = turn.then(async () => {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    keepFocus(() => {
      for (const part of [".skip", "header", "main", "footer"])
        merge(document.querySelector(part), fresh.querySelector(part));
    });
    document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang;
    for (const name of ["ended", "revision"]) document.body.dataset[name] = fresh.body.dataset[name];
    if (answer.ok) document.body.dataset.serial = fresh.body.dataset.serial;
  }).catch(() => {});
}

function listen() {
  const source = new EventSource(`/events?page=${document.body.dataset.page}`);
  let faults = 0;
  const end = () => { source.close(); say(document.body.dataset.ended); };
  source.addEventListener("message", (event) => {
    faults = 0;
    const { revision, still } = document.body.dataset;
    if (event.data !== revision && still === undefined) refresh();
  });
  source.addEventListener("end", end);
  source.addEventListener("rest", () => {
    source.close();
    window.addEventListener("focus", listen, { once: true });
  });
  source.addEventListener("error", () => { if (++faults > 2) end(); });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  await copy(button.dataset.copy);
  button.focus();
  say(button.dataset.copied);
});

document.addEventListener("change", ({ target }) => {
  if (target.form?.id !== "filters") return;
  const asked = [...new FormData(target.form)].filter(([, value]) => value);
  history.replaceState(null, "", `${target.form.getAttribute("action")}?${new URLSearchParams(asked)}`);
  refresh();
});

listen();
