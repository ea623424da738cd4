// Drag over the histogram to narrow the dates; arrow keys step through the bars, Enter narrows to one.
import { go } from './live.js';

const bars = (svg) => [...svg.querySelectorAll('a')];
let drag;

function barAt(svg, x) {
  let nearest;
  let distance = Infinity;
  for (const bar of bars(svg)) {
    const box = bar.querySelector('.slot').getBoundingClientRect();
    const d = Math.abs((box.left + box.right) / 2 - x);
    if (d < distance) {
      distance = d;
      nearest = bar;
    }
  }
  return nearest;
}

function paint(svg, a, b) {
  const all = bars(svg);
  const [from, to] = [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y);
  all.forEach((bar, i) => bar.classList.toggle('brushed', i >= from && i <= to));
  return [all[from], all[to]];
}

document.addEventListener('pointerdown', (event) => {
  const svg = event.target.closest?.('svg.bars');
  if (svg && event.button === 0 && event.pointerType !== 'touch') {
    drag = { svg, x: event.clientX, first: barAt(svg, event.clientX), range: undefined };
  }
});
document.addEventListener('pointermove', (event) => {
  if (!drag || Math.abs(event.clientX - drag.x) < 6) return;
  drag.range = paint(drag.svg, drag.first, barAt(drag.svg, event.clientX));
});
document.addEventListener('pointerup', () => {
  const done = drag;
  drag = undefined;
  if (!done?.range) return;
  done.svg.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); }, { capture: true, once: true });
  const url = new URL(location.href);
  url.searchParams.set('from', done.range[0].dataset.from);
  url.searchParams.set('to', done.range[1].dataset.to);
  url.searchParams.delete('cursor');
  go(url.pathname + url.search);
});
// A link's own dragging would get in the way.
document.addEventListener('dragstart', (event) => { if (event.target.closest?.('svg.bars')) event.preventDefault(); });

function rove() {
  document.querySelectorAll('svg.bars').forEach((svg) => {
    const all = bars(svg);
    if (all.length && !all.some((bar) => bar.getAttribute('tabindex') === '0')) all[0].setAttribute('tabindex', '0');
  });
}
document.addEventListener('keydown', (event) => {
  const bar = event.target.closest?.('svg.bars a');
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !step) return;
  const all = bars(bar.closest('svg'));
  const next = all[all.indexOf(bar) + step];
  if (!next) return;
  event.preventDefault();
  bar.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
});
document.body.addEventListener('htmx:afterSettle', rove);
document.body.addEventListener('htmx:historyRestore', rove);
rove();
