// The field that finds values in a long facet. At the first letter the whole list is fetched, so that a value that is not among
// the first ones is found too; the address stays as it is, for nothing else is searched for yet.

function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

async function fetchAll(facet, link) {
  const answer = await fetch(link.getAttribute('href'), { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || !facet.isConnected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const whole = page.querySelector(`fieldset[data-facet="${facet.dataset.facet}"] ul`);
  if (whole && facet.isConnected) facet.querySelector('ul').replaceWith(document.adoptNode(whole));
}

function filter(facet, field) {
  const wanted = folded(field.value.trim());
  facet.querySelectorAll('li').forEach((row) => {
    const name = row.querySelector('label, .value').firstChild.textContent; // without the count
    // What is chosen or excluded is never hidden.
    row.hidden = wanted !== '' && !row.className && !folded(name).includes(wanted);
  });
}

function equip(facet) {
  const field = facet.querySelector('.facet-find');
  if (!field || field.dataset.ready) return;
  field.dataset.ready = 'yes';
  const more = facet.querySelector('.facet-foot a[id^="more-"]');
  let whole = more ? undefined : Promise.resolve();
  field.addEventListener('input', async () => {
    filter(facet, field);
    whole ??= fetchAll(facet, more).catch(() => { whole = undefined; });
    await whole;
    filter(facet, field);
  });
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
}

const equipAll = () => document.querySelectorAll('fieldset[data-facet]').forEach(equip);
document.body.addEventListener('htmx:afterSettle', equipAll);
document.body.addEventListener('htmx:historyRestore', equipAll);
equipAll();
