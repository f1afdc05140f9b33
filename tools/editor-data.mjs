// @ts-check
/**
 * What editors are told of the elements, from the custom-elements manifest: custom data for VS Code and what
 * reads the same, web-types for JetBrains.
 *
 * @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, fieldName?: string, readonly?: boolean }} Named
 * @typedef {object} Declaration
 * @property {string} [tagName]
 * @property {string} description
 * @property {Named[]} attributes
 * @property {Named[]} members
 * @property {Named[]} events
 * @property {Named[]} slots
 * @property {Named[]} cssParts
 * @property {Named[]} cssProperties
 * @property {Named[]} cssStates
 * @typedef {{ kind: string, name: string, declaration: { name: string, module?: string } }} Export
 * @typedef {{ modules: { path: string, declarations?: Declaration[], exports: Export[] }[] }} Manifest
 */

/** @param {Manifest} manifest */
const elementsIn = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** @param {string} [value] */
const markdown = (value = '') => ({ kind: 'markdown', value });

/** The texts that an attribute may have, if they are few. @param {Named} attribute */
const valuesOf = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name);

/** By name, once: what the elements inherit, they all have. @param {Named[]} named */
const distinct = (named) => [...new Map(named.map((one) => [one.name, one])).values()];

/** @param {Named[]} named @param {string} title */
const list = (named, title) =>
  named.length > 0
    ? `\n\n**${title}**\n${named
        .map(({ name, description = '' }) => `\n- ${name ? `\`${name}\`` : 'default'}: ${description}`)
        .join('')}`
    : '';

/** `html.customData` of VS Code: tags, attributes, and the choices. @param {Manifest} manifest */
export function htmlCustomData(manifest) {
  return {
    version: 1.1,
    tags: elementsIn(manifest).map(({ tagName, description, attributes, events, slots }) => ({
      name: tagName,
      description: markdown(`${description}${list(events, 'Events')}${list(slots, 'Slots')}`),
      attributes: attributes.map((attribute) => {
        const values = valuesOf(attribute);
        return {
          name: attribute.name,
          description: markdown(attribute.description),
          ...(values.length > 0 && { values: values.map((name) => ({ name })) }),
        };
      }),
    })),
  };
}

/** `css.customData` of VS Code: custom properties, parts and states. @param {Manifest} manifest */
export function cssCustomData(manifest) {
  const elements = elementsIn(manifest);
  /** @param {'cssProperties' | 'cssParts' | 'cssStates'} kind @param {(name: string) => string} write */
  const all = (kind, write) =>
    distinct(elements.flatMap((element) => element[kind] ?? [])).map(({ name, description }) => ({
      name: write(name),
      description: markdown(description),
    }));
  return {
    version: 1.1,
    properties: all('cssProperties', (name) => name),
    pseudoElements: all('cssParts', (name) => `::part(${name})`),
    pseudoClasses: all('cssStates', (name) => `:state(${name})`),
  };
}

/** `web-types` of JetBrains' editors. @param {Manifest} manifest @param {{ name: string, version: string }} about */
export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsIn(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            ...(attribute.default && { default: attribute.default.replaceAll("'", '') }),
            value: { type: attribute.type?.text.replace(' | undefined', '') },
          })),
          slots: element.slots.map(plain),
          js: {
            properties: element.members
              .filter(({ readonly }) => !readonly)
              .map((member) => ({
                ...plain(member),
                type: member.type?.text,
                ...(member.default && { default: member.default.replaceAll("'", '') }),
              })),
            events: element.events.map((event) => ({ ...plain(event), type: event.type?.text })),
          },
          css: {
            properties: element.cssProperties.map(plain),
            parts: element.cssParts.map(plain),
          },
        })),
      },
    },
  };
}

/** @param {Named} named */
function plain({ name, description }) {
  return { name, description };
}
