/**
 * The embed builder: what the controls say is what is shown, what is copied, and what stands in the address after the #. A control's
 * name is the attribute, custom property or setting that it sets; an empty value, or the one that it began with, says nothing.
 */
import { feedAt, folderOf, isLocal, ownFolder } from './builder-address.js';
import { blocks } from './builder-blocks.js';
import { feedsOf } from './builder-catalogue.js';
import { faultOf } from './builder-check.js';
import { contrastOn } from './builder-contrast.js';
import { elementsFor, fields, firstIndicator, optionsFor } from './builder-feed.js';
import { frameTrouble, policyIn } from './builder-frame.js';

const $ = (selector) => document.querySelector(selector);
const form = $('form');
const screen = $('.screen');
const controls = [...document.querySelectorAll('main :is(input, select)')];
const named = (name) => controls.filter((control) => control.name === name);

const ABOUT = {
  '': 'Bäst för läsaren. Sidan behöver få ladda ett skript.',
  frame: 'För sidor som tar bort skript men släpper igenom en iframe.',
  page: 'Rubrik, mening, bild och tabell skrivs in i sidan när den publiceras, och syns för alla. Den som bygger webbplatsen kör kommandot, och installerar paketen från projektet: på npm finns de inte.',
};

const [manifest, policy] = await Promise.all([
  fetch('manifest.json').then((response) => response.json()),
  fetch('embed.html').then((response) => response.text()).then(policyIn),
]).catch((error) => {
  $('#lost').textContent = 'Byggaren hittar inte manifest.json och embed.html bredvid sig. Lägg upp hela mappen med filerna.';
  throw error;
});
named('base')[0].defaultValue = ownFolder(location.href);
$('.version').textContent = `Version ${manifest.version}.`;

/** Puts the feeds of the catalogue after those that the page names itself: the one that the address asks for, or that the page has. */
async function listCatalogue() {
  const [select] = named('src');
  const asked = new URLSearchParams(location.search).get('catalogue');
  const { feeds, trouble } = await feedsOf(asked ?? select.dataset.catalogue ?? '', document.baseURI);
  // One that nobody asked for need not be there.
  if (trouble && asked !== null) $('#catalogue-trouble').textContent = trouble;
  const here = new Set([...select.options].map(({ value }) => new URL(value, document.baseURI).href));
  const added = feeds.filter(([address]) => !here.has(new URL(address, document.baseURI).href)).map(([address, title]) => new Option(title, address));
  if (asked !== null) for (const option of added) option.dataset.brought = '';
  const other = [...select.options].findIndex(({ value }) => value === 'other');
  if (other < 0) select.append(...added);
  else select.options[other].before(...added);
  // A page that names none begins with the first of them.
  if (other === 0 && added.length > 0) added[0].defaultSelected = true;
}
await listCatalogue();

/** What is asked for and may not be there to choose yet: an area before its feed has come. */
let wanted = new URLSearchParams();
/** What the next beginning is to begin with. */
let next = location.hash.slice(1);
/** @type {{ address: string, coming: Promise<{ feed?: object, trouble?: string }> } | undefined} */
let source;

const COLOUR = /^#[0-9a-f]{6}$/i;
const isTicked = ({ type }) => type === 'radio' || type === 'checkbox';

/** The value of a control: of those that are ticked, that of the ticked one. */
function valueOf(name) {
  const [first, ...others] = named(name);
  if (isTicked(first)) return [first, ...others].find(({ checked }) => checked)?.value ?? '';
  return first.tagName === 'INPUT' && first.value === first.defaultValue ? '' : first.value;
}

function set(name, value) {
  for (const control of named(name)) {
    if (isTicked(control)) control.checked = control.value === value;
    // What is no colour would become black.
    else if (control.type === 'color' ? COLOUR.test(value) : control.tagName === 'INPUT' || [...control.options].some((option) => option.value === value)) control.value = value;
  }
}


/** What a control says by saying nothing, as the guides call it. */
const USUAL = { scheme: 'light', lang: 'sv', view: 'chart', compare: 'region', analysis: 'run', sort: 'value', 'heading-level': '3' };

/** Puts the controls as the address says. Numbers that the list does not have are at another address. */
function restore() {
  for (const [name, usual] of Object.entries(USUAL)) if (wanted.get(name) === usual) wanted.delete(name);
  const src = wanted.get('src');
  if (src && ![...named('src')[0].options].some(({ value }) => value === src)) {
    wanted.set('src', 'other');
    wanted.set('address', src);
  }
  for (const name of new Set(controls.map(({ name }) => name))) {
    if (wanted.has(name)) set(name, wanted.get(name));
  }
}

/** Fills a select, and keeps what was chosen where it is still there; one with nothing to choose is not shown. */
function fill(name, options) {
  const [select] = named(name);
  const chosen = wanted.get(name) ?? select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  select.value = options.some(([value]) => value === chosen) ? chosen : options[0]?.[0] ?? '';
  if (options.length === 0) select.closest('label').hidden = true;
}

/** What the address asks for and cannot be chosen, in the words of the page: something else is shown in its stead. */
function lost(feed, element) {
  const asked = [...wanted].flatMap(([name, value]) => {
    const all = named(name).filter((each) => !/^(text|url)$/.test(each.type) && !each.closest('[hidden]'));
    const [control] = all;
    const isThere = all.some((each) => (each.type === 'color' ? COLOUR.test(value) : each.value === value)) || (name === 'indicator' && firstIndicator(feed, element) === value) || (value === 'none' && control?.options[0]?.text === 'Ingenting');
    return !control || !value || isThere ? [] : [`${wordsFor(control)} ”${value.slice(0, 40)}”`];
  });
  return asked.length === 0 ? '' : `Sidans adress ber om val som inte finns här: ${asked.join(', ')}. Se efter att det som visas är det ni vill ha.`;
}

function wordsFor(control) {
  const around = control.type === 'radio' ? control.closest('fieldset:not(.choice), .choice').querySelector('legend') : control.closest('label');
  const words = [...around.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('').trim();
  return control.type === 'color' ? `Färg: ${words}` : words;
}

/** The controls whose addresses this page's own has brought, and nobody has changed here. */
let brought = new Set();

/** The address that has been written: while it is being written, the one before. No half address is fetched. */
let given = '';

const addressOf = () => (valueOf('src') === 'other' ? given : valueOf('src'));

function take() {
  given = valueOf('address').trim();
}

/** Where the numbers are once they are published: as a new feed lies, until something else is written. */
function propose(address) {
  const [field] = named('published');
  const { href } = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : { href: '' };
  if (field.defaultValue === href) return;
  field.defaultValue = href;
  field.value = wanted.get('published') ?? href;
  wanted.delete('published');
}

/** The JSON in the bytes of a file. */
function parsed(bytes) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('filen är inte UTF-8. Spara den som UTF-8: annars blir å, ä och ö fel');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('det är inte JSON');
  }
}

/** A feed, or what is wrong with it. */
async function read(address) {
  try {
    if (!/^https?:$/.test(URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).protocol : '')) throw new Error('adressen ska börja med https://');
    const unanswered = () => {
      throw new Error('adressen svarar inte, eller så får sidan inte hämta därifrån. Öppna adressen i en egen flik: svarar den där, be den som sköter servern att släppa fram sidan');
    };
    const response = await fetch(address).catch(unanswered);
    // Such as www.example.se/a.json, which is taken for a file beside this page.
    const isServer = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?\//i.test(address);
    if (!response.ok) throw new Error(`servern svarar ${response.status}${isServer ? '. En adress till en annan server börjar med https://' : ''}`);
    const feed = parsed(await response.arrayBuffer().catch(unanswered));
    const fault = faultOf(feed);
    if (fault) throw new Error(fault);
    return elementsFor(feed).length > 0 ? { feed } : { trouble: 'Flödet har inga siffror som går att visa i något av diagrammen.' };
  } catch (error) {
    return { trouble: `Flödet kunde inte läsas: ${error.message}.` };
  }
}

/** Brings all into line with the controls. */
async function update() {
  $('[data-field=address]').hidden = valueOf('src') !== 'other';
  const address = addressOf();
  propose(address);
  if (source?.address !== address) source = { address, coming: address ? read(address) : Promise.resolve({}) };
  const asked = source;
  const { feed, trouble = '' } = await asked.coming;
  if (address !== addressOf()) return;
  $('#trouble').textContent = trouble;
  // What failed may answer the next time.
  if (trouble && source === asked) source = undefined;
  const elements = feed ? elementsFor(feed) : [];
  for (const radio of named('element')) radio.closest('label').hidden = !elements.includes(radio.value);
  if (!elements.includes(valueOf('element'))) set('element', elements[0]);
  const element = elements.length > 0 ? valueOf('element') : undefined;
  for (const label of form.querySelectorAll('[data-field]:not([data-field=address])')) label.hidden = !fields[element]?.includes(label.dataset.field);
  for (const [name, options] of Object.entries(element ? optionsFor(feed, element, ...['area', 'indicator'].map((name) => wanted.get(name) ?? valueOf(name))) : {})) fill(name, options);
  if (element && wanted.size > 0) $('#lost').textContent = lost(feed, element);
  wanted = new URLSearchParams();
  preview(element);
  remember();
  // A heading of one's own is there when the element has rendered it.
  await screen.firstElementChild?.updateComplete;
  write();
}

const attributesNow = (element) => Object.fromEntries(
  [...fields[element], 'heading', 'heading-level'].map((name) => [name, valueOf(name)]).filter(([, value]) => value),
);

const lookNow = () => Object.fromEntries(
  [...new Set(controls.map(({ name }) => name))].filter((name) => name.startsWith('--')).map((name) => [name, valueOf(name)]).filter(([, value]) => value),
);

function preview(element) {
  screen.className = `screen ${valueOf('screen')} ${valueOf('scheme') || 'light'}`;
  screen.removeAttribute('style');
  for (const [name, value] of Object.entries(lookNow())) screen.style.setProperty(name, value);
  const faint = controls.filter(({ type, name, value }) => type === 'color' && valueOf(name) && contrastOn(value, valueOf('scheme')) < 3);
  $('#contrast').textContent = faint.map(({ parentElement }) => `${parentElement.textContent.trim()}: färgen syns dåligt mot sidan. Välj en med mer kontrast.`).join(' ');
  let shown = screen.firstElementChild;
  if (shown?.localName !== element) {
    shown = element && document.createElement(element);
    screen.replaceChildren(...(shown ? [shown] : []));
  }
  if (!shown) return;
  const now = { src: addressOf(), loading: 'eager', lang: valueOf('lang'), ...attributesNow(element) };
  for (const name of shown.getAttributeNames()) if (!(name in now) && name !== 'view') shown.removeAttribute(name);
  for (const [name, value] of Object.entries({ view: 'chart', ...now })) {
    if (value === '') shown.removeAttribute(name);
    else if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

function remember() {
  const query = new URLSearchParams([...new Set(controls.map(({ name }) => name))].map((name) => [name, valueOf(name)]).filter(([, value]) => value));
  if (valueOf('src') !== 'other') query.delete('address');
  const hash = `#${query}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

/** Where the files are: as the field says, or beside this page. */
function folderNow() {
  const given = valueOf('base');
  const folder = given && folderOf(given);
  $('#base-trouble').textContent = given && !folder ? 'Adressen används inte i koden: skriv mappens, utan filens namn. Den börjar med https:// och har bara bokstäverna a–z, siffror och . / : ~ % _ -' : '';
  return folder || named('base')[0].defaultValue;
}

/** Where the numbers are: as the field says, or as they lie here. */
function numbersNow() {
  const written = valueOf('published');
  const address = written && feedAt(written);
  $('#published-trouble').textContent = written && !address ? 'Siffrornas adress används inte i koden: skriv en hel adress som börjar med https://' : '';
  return address || named('published')[0].defaultValue;
}

/** What the address of this page has brought into the code from other servers, if anything: whoever has sent it may have written anything there. */
function broughtFrom(base, src) {
  // A catalogue that the address names may have any feed.
  const isFeed = !valueOf('published') && (brought.has('src') || named('src')[0].selectedOptions[0]?.dataset.brought === '');
  const addresses = [...(brought.has('base') ? [base] : []), ...(src && (brought.has('published') || isFeed) ? [src] : [])];
  const others = [...new Set(addresses.map((address) => new URL(address).origin))].filter((origin) => origin !== location.origin && origin !== 'null');
  return others.length > 0 ? `Koden hämtar från ${others.join(' och ')}, som står i adressen till den här sidan och inte är skrivet här. Använd den bara om ni vet vilka de är.` : '';
}

/** Writes the code. */
function write() {
  const [base, src] = [folderNow(), numbersNow()];
  const element = screen.firstElementChild;
  $('#local').textContent = element && [base, src].some((address) => address && isLocal(address)) ? 'En adress till localhost fungerar bara på din dator: byt ut den innan koden används.' : '';
  $('#brought').textContent = broughtFrom(base, src);
  const way = valueOf('way');
  $('.about').textContent = ABOUT[way];
  $('#frame-trouble').textContent = way === 'frame' && element ? frameTrouble(policy, base, src, base === named('base')[0].defaultValue) : '';
  for (const label of document.querySelectorAll('[data-way]')) label.hidden = label.dataset.way !== way;
  if (!element) return $('.code').replaceChildren();
  const title = element.shadowRoot?.querySelector('[part=heading]')?.textContent.trim() || 'Diagrammet';
  const parts = blocks[way](
    {
      tag: element.localName,
      attributes: { src, ...attributesNow(element.localName) },
      look: lookNow(),
      scheme: valueOf('scheme'),
      lang: valueOf('lang'),
      title,
      light: valueOf('light') !== '',
    },
    { ...manifest, base },
  );
  $('.code').replaceChildren(...parts.map(partFace));
}

function partFace({ label, code }) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const pre = document.createElement('pre');
  const button = document.createElement('button');
  caption.textContent = label;
  pre.textContent = code;
  pre.tabIndex = 0;
  pre.role = 'group';
  pre.ariaLabel = label;
  button.type = 'button';
  button.textContent = 'Kopiera';
  button.ariaLabel = `Kopiera: ${label}`;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      $('.said').textContent = 'Kopierat.';
      button.textContent = 'Kopierat';
      setTimeout(() => (button.textContent = 'Kopiera'), 2500);
    } catch {
      getSelection().selectAllChildren(pre);
      $('.said').textContent = 'Koden är markerad: kopiera den med tangentbordet.';
    }
  });
  figure.append(caption, button, pre);
  return figure;
}

$('main').addEventListener('input', ({ target }) => {
  $('.said').textContent = '';
  $('#lost').textContent = '';
  // From now on somebody has written it here.
  brought.delete(target.name === 'address' ? 'src' : target.name);
  if (target.name !== 'address') void update();
});
named('address')[0].addEventListener('change', () => {
  take();
  void update();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => {
  $('#lost').textContent = '';
  begin();
}));
screen.addEventListener('indicator-load', write);
addEventListener('hashchange', () => {
  next = location.hash.slice(1);
  form.reset();
});

// Its place in the page is no choice, which is what the address remembers.
$('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  $('#koden').focus();
});

/** Begins as the address says, with all controls as they were written. */
function begin() {
  wanted = new URLSearchParams(next);
  next = '';
  // A narrow page shows no computer.
  if (matchMedia('(max-width: 44rem)').matches) set('screen', 'phone');
  restore();
  brought = new Set(['base', 'published', ...(wanted.get('src') === 'other' ? ['src'] : [])].filter((name) => wanted.get(name)));
  take();
  void update();
}
begin();
