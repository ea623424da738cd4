// A field that finds values in a long facet. Without scripts the whole list is shown.
const LONG = 12;

function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function equip(facet) {
  const rows = [...facet.querySelectorAll('li')];
  if (rows.length <= LONG || facet.querySelector('.facet-find')) return;
  const field = document.createElement('input');
  field.type = 'search';
  field.className = 'facet-find';
  field.placeholder = document.getElementById('view').dataset.find;
  field.setAttribute('aria-label', `${field.placeholder}: ${facet.querySelector('legend').textContent}`);
  field.addEventListener('input', () => {
    const wanted = folded(field.value.trim());
    rows.forEach((row) => { row.hidden = wanted !== '' && !folded(row.textContent).includes(wanted); });
  });
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
  facet.querySelector('ul').before(field);
}

const equipAll = () => document.querySelectorAll('fieldset[data-facet]').forEach(equip);
document.body.addEventListener('htmx:afterSettle', equipAll);
document.body.addEventListener('htmx:historyRestore', equipAll);
equipAll();
