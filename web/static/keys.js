// Single keys: / box, arrows or j k through the hits, o article, e exclude the speaker, ? help, n p statements of an
// article. They can be switched off in the help sheet, and never act while somebody types.
const SWITCH = 'dicta-keys';
const enabled = () => localStorage.getItem(SWITCH) !== 'off';
const typing = (element) => element.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
const hits = () => [...document.querySelectorAll('.hit .words')];

function move(step) {
  const all = hits();
  const at = all.findIndex((words) => words.closest('.hit').contains(document.activeElement));
  const next = all[at < 0 ? (step > 0 ? 0 : -1) : at + step];
  if (!next) return false;
  next.focus();
  next.closest('.hit').scrollIntoView({ block: 'nearest' });
  return true;
}

function current() {
  return document.activeElement?.closest('.hit');
}

function exclude(hit) {
  const { speaker } = hit.dataset;
  const view = document.getElementById('view'); // only a search has something to exclude from
  if (!speaker || !view) return;
  view.dataset.next = hits().indexOf(hit.querySelector('.words'));
  const url = new URL(location.href);
  url.searchParams.append('not.speaker', speaker);
  url.searchParams.delete('cursor');
  import('./live.js').then(({ go }) => go(url.pathname + url.search));
}

export async function openSheet() {
  let sheet = document.getElementById('sheet');
  if (!sheet) {
    const answer = await fetch('/help', { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    sheet = document.createElement('dialog');
    sheet.id = 'sheet';
    sheet.setAttribute('aria-labelledby', 'help-title');
    sheet.innerHTML = await answer.text();
    document.body.append(sheet);
    sheet.addEventListener('click', (event) => { if (event.target === sheet) sheet.close(); });
    equipSwitch(sheet);
  }
  if (!sheet.open) sheet.showModal();
}

function equipSwitch(root) {
  const toggle = root.querySelector('#keys-on');
  if (!toggle) return;
  toggle.closest('[hidden]')?.removeAttribute('hidden');
  toggle.checked = enabled();
  toggle.addEventListener('change', () => localStorage.setItem(SWITCH, toggle.checked ? 'on' : 'off'));
}
equipSwitch(document);

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-sheet]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSheet();
});

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (arrow && current() && !typing(event.target)) {
    if (move(arrow)) event.preventDefault();
    return;
  }
  if (!enabled() || typing(event.target) || document.querySelector('dialog[open]')) return;
  const actions = {
    '/': () => { const box = document.getElementById('q'); box.focus(); box.select(); return true; },
    '?': () => { openSheet(); return true; },
    j: () => move(1),
    k: () => move(-1),
    o: () => { const link = current()?.querySelector('.in'); link?.click(); return Boolean(link); },
    e: () => { const hit = current(); if (hit) exclude(hit); return Boolean(hit); },
  };
  if (actions[event.key]?.()) event.preventDefault();
});
