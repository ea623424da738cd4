// What every page can do beyond links and forms; live.js adds what the search page can. Every view works without both.
import './keys.js';
import './suggest.js';
import './copy.js';
import './reading.js';
