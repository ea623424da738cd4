// What the page can do beyond links and forms. Every view works without it.
import './keys.js';
import './suggest.js';
import './copy.js';
import './reading.js';

if (document.body.classList.contains('page-search')) {
  await import('./live.js');
}
