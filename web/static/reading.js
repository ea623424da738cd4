// On an article's page: n and p step through its statements; a statement and its note light up together.
const notes = [...document.querySelectorAll('.note')];

function light(number, scroll) {
  document.querySelectorAll('.lit').forEach((element) => element.classList.remove('lit'));
  const note = document.getElementById(`n${number}`);
  if (!note) return;
  note.classList.add('lit');
  document.querySelectorAll('.st[data-s]').forEach((stretch) => {
    stretch.classList.toggle('lit', stretch.dataset.s.split(' ').includes(String(number)));
  });
  if (scroll) {
    document.getElementById(note.dataset.anchor)?.scrollIntoView({ block: 'center' });
    note.querySelector('summary')?.focus({ preventScroll: true });
  }
}

let at = -1;
function step(by) {
  at = Math.max(0, Math.min(notes.length - 1, at + by));
  const note = notes[at];
  history.replaceState(history.state, '', `#${note.dataset.anchor}`);
  light(note.dataset.n, true);
}

function fromAddress() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const found = notes.findIndex((note) => note.dataset.anchor === anchor || note.id === anchor);
  if (found >= 0) {
    at = found;
    light(notes[found].dataset.n, false);
  }
}

if (notes.length) {
  document.addEventListener('keydown', (event) => {
    const by = { n: 1, p: -1 }[event.key];
    const typing = event.target.closest?.('input, textarea, select');
    if (!by || typing || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem('dicta-keys') === 'off') return;
    event.preventDefault();
    step(by);
  });
  document.querySelectorAll('.st[data-s]').forEach((stretch) => stretch.addEventListener('click', () => {
    const number = stretch.dataset.s.split(' ').at(-1);
    at = notes.findIndex((note) => note.dataset.n === number);
    light(number, false);
  }));
  notes.forEach((note, i) => note.querySelector('details').addEventListener('toggle', (event) => {
    if (event.target.open) {
      at = i;
      light(note.dataset.n, false);
    }
  }));
  window.addEventListener('hashchange', fromAddress);
  fromAddress();
}
