/** The code that an editor copies. Nothing here knows the builder's page: what is chosen goes in, texts come out. */
import { escaped, frameCode, written } from '../src/frame/frame-code.ts';
import { preloads } from './builder-preloads.js';

/**
 * @typedef {object} Choice
 * @property {import('../src/tags.ts').Tag} tag
 * @property {Record<string, string>} attributes those of the element, `src` as a whole address
 * @property {Record<string, string>} look custom properties
 * @property {string} scheme '', 'dark' or 'auto'
 * @property {string} lang '' or 'en'
 * @property {string} title what is shown, for the fallback and for those who do not see a frame
 * @property {boolean} light whether a page without JavaScript gets plain content
 *
 * @typedef {{ label: string, code: string }} Part
 */

/** @typedef {import('./builder-preloads.js').Needs & { base: string }} Home where the files are, and what the manifest says of them */

/** @param {string} name @param {Home} home @param {'src' | 'href'} [where] */
const address = (name, { base, files }, where = 'src') => written({ [where]: base + name, integrity: files[name]?.integrity ?? '', crossorigin: 'anonymous' });

/** @type {Record<string, (choice: Choice, home: Home) => Part[]>} */
export const blocks = {
  ''(choice, home) {
    const script = `<script type="module"${address('indicator-elements.js', home)}></script>`;
    return [
      { label: 'En gång på sidan för varje sorts diagram', code: [script, ...links(choice, home)].join('\n') },
      { label: 'Där diagrammet ska stå', code: tag(choice) },
      ...look(choice),
    ];
  },
  frame(choice, home) {
    return [
      { label: 'Där diagrammet ska stå', code: frameCode(choice, `${home.base}embed.html`) },
      { label: 'En gång på sidan, om den får ha ett skript: ramen blir lika hög som sitt innehåll', code: `<script async${address('embed-host.js', home)}></script>` },
    ];
  },
  page(choice, home) {
    return [
      { label: 'En gång på sidan', code: `<link rel="stylesheet"${address('snapshot.css', home, 'href')}>` },
      { label: 'Där diagrammet ska stå', code: tag(choice) },
      // Where it is not installed, npx would else run whatever the registry has by that name.
      { label: 'När sidan publiceras, och när siffrorna är nya', code: `npx --no-install indicator-snapshot ${choice.light ? '--light ' : ''}sida.html` },
      ...look(choice),
    ];
  },
};

/** What the page preloads, a line each. @param {Choice} choice @param {Home} home */
function links({ tag: name, attributes, lang }, home) {
  // In a document where no element does anything.
  const element = document.implementation.createHTMLDocument().createElement(name);
  for (const [attribute, value] of Object.entries({ ...attributes, lang })) if (value) element.setAttribute(attribute, value);
  return preloads(home, home.base, (tags) => element.matches(tags)).map((each) => `<link${written(each).replaceAll('\n  ', ' ')}>`);
}

/** @param {Choice} choice */
function tag({ tag: name, attributes, lang, title }) {
  return `<${name}${written({ ...attributes, lang })}>\n  <a href="${escaped(attributes.src ?? '')}">${escaped(title)}: ${lang ? 'get the numbers' : 'hämta siffrorna'}</a>\n</${name}>`;
}

/** @param {Choice} choice @returns {Part[]} */
function look({ tag: name, look: properties }) {
  const lines = Object.entries(properties).map(([property, value]) => `  ${property}: ${value};`);
  return lines.length === 0 ? [] : [{ label: 'I webbplatsens stilmall', code: `${name} {\n${lines.join('\n')}\n}` }];
}
