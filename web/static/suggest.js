// Suggestions in the box: a combobox as in the ARIA Authoring Practices. Typing never waits: each key voids what was asked
// before, and an answer that comes late is dropped.
const box = document.getElementById('q');
const RECENT = 'dicta-recent';
const WAIT_MS = 120;
let list;
let options = [];
let active = -1;
let timer;
let asking;
let pending = false; // what was typed last is not answered yet
let ahead = false; // and the arrow that takes the first offer was pressed already

const recent = () => {
  try {
    return JSON.parse(localStorage.getItem(RECENT) ?? '[]').filter((q) => typeof q === 'string');
  } catch {
    return [];
  }
};

function remember() {
  const q = box.value.trim();
  if (q) localStorage.setItem(RECENT, JSON.stringify([q, ...recent().filter((old) => old !== q)].slice(0, 12)));
}

function close() {
  pending = false;
  ahead = false;
  if (list) list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
  active = -1;
}

function mark(index) {
  active = index;
  options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
  if (index < 0) box.removeAttribute('aria-activedescendant');
  else {
    box.setAttribute('aria-activedescendant', options[index].id);
    options[index].scrollIntoView({ block: 'nearest' });
  }
}

function choose(option) {
  close();
  if (option.dataset.q !== undefined) {
    box.value = option.dataset.q;
    if (!option.dataset.from) {
      box.form.requestSubmit();
      return;
    }
  }
  // A person, country or outlet becomes a filter, and the word that was typed for it goes; a date becomes the dates.
  const url = new URL(document.body.classList.contains('page-search') ? location.href : '/', location.href);
  const { param, value, from, to } = option.dataset;
  const words = param ? box.value.trim().split(/\s+/).slice(0, -1 * Number(option.dataset.words)).join(' ') : box.value;
  box.value = words;
  if (words) url.searchParams.set('q', words);
  else url.searchParams.delete('q');
  if (param) url.searchParams.append(param, value);
  if (from) {
    url.searchParams.set('from', from);
    url.searchParams.set('to', to);
  }
  url.searchParams.delete('cursor');
  if (document.body.classList.contains('page-search')) import('./live.js').then(({ go }) => go(url.pathname + url.search));
  else location.assign(url);
}

const same = (option, data) => JSON.stringify({ ...option.dataset }) === JSON.stringify(data);

function show(found) {
  const marked = active >= 0 ? { ...options[active].dataset } : undefined;
  list.replaceChildren(...found.map((s, i) => {
    const option = document.createElement('li');
    option.id = `s-${i}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    if (s.q !== undefined) Object.assign(option.dataset, s.from ? { q: s.q, from: s.from, to: s.to } : { q: s.q });
    else Object.assign(option.dataset, { param: s.param, value: s.value, words: s.words });
    for (const [name, text] of [['what', s.label], ['more', s.detail]]) {
      const part = document.createElement('span');
      part.className = name;
      part.textContent = text ?? '';
      option.append(part, ' ');
    }
    option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
    return option;
  }));
  options = [...list.children];
  // What was marked stays marked when a later answer still has it.
  mark(marked ? options.findIndex((option) => same(option, marked)) : ahead && options.length ? 0 : -1);
  pending = false;
  ahead = false;
  list.hidden = options.length === 0;
  box.setAttribute('aria-expanded', String(options.length > 0));
}

async function ask() {
  asking?.abort();
  const typed = box.value;
  const own = new AbortController();
  asking = own;
  const past = recent().filter((q) => q !== typed.trim() && q.toLowerCase().startsWith(typed.trim().toLowerCase())).slice(0, 3)
    .map((q) => ({ q, label: q, detail: list.dataset.recent }));
  if (typed.trim().length < 2) {
    show(past);
    return;
  }
  try {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`, { signal: own.signal });
    const found = answer.ok ? await answer.json() : [];
    if (!own.signal.aborted && document.activeElement === box) show([...found, ...past]);
  } catch (error) {
    if (error.name !== 'AbortError') show(past);
  }
}

if (box) {
  list = document.getElementById('suggestions');
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.addEventListener('input', () => { pending = true; clearTimeout(timer); timer = setTimeout(ask, WAIT_MS); });
  box.addEventListener('blur', () => { clearTimeout(timer); asking?.abort(); close(); });
  box.form.addEventListener('submit', () => { clearTimeout(timer); asking?.abort(); remember(); close(); });
  box.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
        event.preventDefault();
      } else if (event.key === 'ArrowDown' && pending) {
        ahead = true;
        event.preventDefault();
      } else if (event.key === 'ArrowDown') {
        const first = document.querySelector('.hit .words');
        if (first) {
          first.focus();
          event.preventDefault();
        }
      }
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  });
}
