// Swaps the results in place of loading a page: any link to a search, any change of a filter. The address always follows,
// a newer request always wins, focus stays where the person expects it, and the count is announced once.
import './brush.js';
import './facets.js';

const htmx = window.htmx;
const view = document.getElementById('view');
const form = document.getElementById('search');
const box = document.getElementById('q');
const live = document.getElementById('live');
const FRESH_MS = 400;
let historyRequest;
let fresh;

// Results are put in place as one piece: nothing in them is htmx's, so that looking through them, and through those that go, for
// its attributes would only take time. What was shown is not kept either (hx-history): going back asks the server.
htmx.defineExtension('at-once', {
  handleSwap(style, target, fragment) {
    if (target !== view) return false;
    view.classList.add('fresh'); // see app.css
    view.replaceChildren(fragment);
    clearTimeout(fresh);
    fresh = setTimeout(() => view.classList.remove('fresh'), FRESH_MS);
    return true;
  },
});

/** Loads a search into the page. */
export function go(href) {
  htmx.ajax('GET', href, { source: '#view', target: '#view', swap: 'innerHTML' });
}

const isSearch = (link) => link.origin === location.origin && link.pathname === '/';
const address = (link) => new URL(link.getAttribute('href'), location.href);

view.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = address(link);
  if (!isSearch(url) || link.hasAttribute('download')) return;
  event.preventDefault();
  if (link.closest('.pager')) view.dataset.top = 'yes';
  if (link.closest('svg.bars')) view.dataset.bars = 'yes';
  go(url.pathname + url.search);
});

view.addEventListener('change', (event) => {
  if (event.target.form === form) htmx.trigger(form, 'narrow');
});

document.body.addEventListener('htmx:configRequest', (event) => {
  const data = event.detail.formData;
  if (event.detail.elt !== form || !data) return;
  // Empty fields have no place in an address.
  for (const name of new Set([...data.keys()])) {
    const filled = data.getAll(name).filter((value) => String(value).trim() !== '');
    data.delete(name);
    filled.forEach((value) => data.append(name, value));
  }
});

// The same search again is no further step through the history.
document.body.addEventListener('htmx:beforeHistoryUpdate', ({ detail: { history } }) => {
  if (history.path === location.pathname + location.search) history.type = 'replace';
});

document.body.addEventListener('htmx:beforeRequest', () => view.setAttribute('aria-busy', 'true'));
document.body.addEventListener('htmx:afterRequest', () => view.removeAttribute('aria-busy'));
document.body.addEventListener('htmx:sendError', () => say(view.dataset.failed));
document.body.addEventListener('htmx:responseError', () => say(view.dataset.failed));

/** The state that the server rendered with the results. */
const state = () => document.getElementById('state')?.dataset ?? {};

function say(text) {
  live.textContent = '';
  setTimeout(() => { live.textContent = text ?? ''; }, 50);
}

/** @param {boolean} back whether this is a step through the history: then the box, too, shows what it did then */
function settled(back) {
  const { q = '', announce = '', title, mistake } = state();
  if (title) document.title = title;
  if (back || document.activeElement !== box || box.value.trim() === '') box.value = q;
  if (mistake && document.activeElement === box && box.value === q) box.setSelectionRange(Number(mistake), Number(mistake) + 1);
  // What had the focus is gone: on to what stands in its place, a bar or a statement, else to the count.
  const { bars, next } = view.dataset;
  delete view.dataset.bars;
  delete view.dataset.next;
  if (!document.activeElement || document.activeElement === document.body) {
    const there = bars ? view.querySelector('svg.bars a[tabindex="0"]') : next && view.querySelectorAll('.hit .words')[next];
    (there || document.getElementById('count'))?.focus({ preventScroll: true });
  }
  if (view.dataset.top) {
    delete view.dataset.top;
    document.getElementById('count')?.focus({ preventScroll: true });
    view.scrollIntoView({ block: 'start' });
  }
  say(announce);
}

document.body.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target === view || event.target === view) settled(false);
});
document.body.addEventListener('htmx:historyRestore', () => settled(true));

// Going back while a search is under way: that search is void, and so is an earlier step back.
window.addEventListener('popstate', () => htmx.trigger(view, 'htmx:abort'), true);
document.body.addEventListener('htmx:historyCacheMiss', (event) => {
  historyRequest?.abort();
  historyRequest = event.detail.xhr;
});
