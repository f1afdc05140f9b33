// Lit as far as the elements use it, for the browser bundle: the same templates, properties, controllers and order of updates, without
// what they do not use. `tests/elements/slim-lit.test.ts` holds the two to the same results. Why: docs/decisions/0018.

export const nothing = Symbol.for('lit-nothing');

/**
 * A value may stand between elements; as an attribute's whole value, or between two texts; after `?`, where it says whether the attribute
 * is there; and after `@`, where it listens.
 */
export const html = (strings, ...values) => ({ strings, values });

const MARKER = 'lit$';
const templates = new WeakMap();
let policy;

/** What a template looks like, and where each value goes: `at` is a node's place among the elements and comments. */
function templateOf(strings) {
  let template = templates.get(strings);
  if (!template) {
    // A value that comes last needs a node behind it, to end at.
    const text = `${strings.reduce((before, next) => `${before}${before.lastIndexOf('<') > before.lastIndexOf('>') ? MARKER : `<!--${MARKER}-->`}${next}`)}<!---->`;
    // Not before it is needed: a page may allow one policy of this name, and hold another version of the elements.
    policy ??= globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html }) ?? { createHTML: (html) => html };
    const element = document.createElement('template');
    element.innerHTML = policy.createHTML(text);
    const places = [];
    nodesOf(element.content).forEach((node, at) => {
      if (node.data === MARKER) places.push({ at });
      for (const { name, value } of [...(node.attributes ?? [])]) {
        if (!value.includes(MARKER)) continue;
        node.removeAttribute(name);
        places.push({ at, name, texts: value.split(MARKER) });
      }
    });
    templates.set(strings, (template = { content: element.content, places }));
  }
  return template;
}

/** All elements and comments in a fragment, in order. */
function nodesOf(fragment) {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function setAll(parts, values) {
  parts.forEach((part, i) => part.set(values[i]));
}

/** Takes away the nodes from `start` up to, but not with, `end`. */
function clear(start, end) {
  for (let node = start; node !== end; ) {
    const next = node.nextSibling;
    node.remove();
    node = next;
  }
}

/** What is between two nodes. */
class ChildPart {
  constructor(start, end) {
    this.start = start;
    this.end = end;
  }

  set(value) {
    const { shown } = this;
    // Of data that a page hands on nothing has this: only a template that is written in code.
    if (value?.strings?.raw) this.#setTemplate(value);
    else if (Array.isArray(value)) this.#setList(value);
    else if (value?.nodeType) {
      if (value !== shown?.node) this.#show({ node: value }, value);
    } else if (value === nothing || value === '' || value == null) {
      if (shown) this.#show();
    } else if (!shown?.text) {
      const text = document.createTextNode(value);
      this.#show({ text, value }, text);
    } else if (value !== shown.value) shown.text.data = shown.value = value;
  }

  #setTemplate({ strings, values }) {
    if (this.shown?.strings === strings) return setAll(this.shown.parts, values);
    const { content, places } = templateOf(strings);
    const fragment = document.importNode(content, true);
    const nodes = nodesOf(fragment);
    const parts = places.map(({ at, name, texts }) => (name ? attributePart(nodes[at], name, texts) : new ChildPart(nodes[at], nodes[at].nextSibling)));
    setAll(parts, values);
    this.#show({ strings, parts }, fragment);
  }

  #setList(values) {
    if (!this.shown?.items) this.#show({ items: [] });
    const { items } = this.shown;
    values.forEach((value, i) => {
      if (!items[i]) {
        const ends = [new Comment(), new Comment()];
        this.#insert(...ends);
        items[i] = new ChildPart(...ends);
      }
      items[i].set(value);
    });
    for (const { start, end } of items.splice(values.length)) clear(start, end.nextSibling);
  }

  #show(shown, ...nodes) {
    clear(this.start.nextSibling, this.end);
    this.#insert(...nodes);
    this.shown = shown;
  }

  #insert(...nodes) {
    for (const node of nodes) this.start.parentNode.insertBefore(node, this.end);
  }
}

function attributePart(element, written, [before, after]) {
  const name = written.replace(/^[?@]/, '');
  /** Like no value. */
  let shown = MARKER;
  let listener;
  return {
    set(value) {
      if (value === shown) return;
      shown = value;
      if (written[0] === '@') {
        if (!listener) element.addEventListener(name, (event) => typeof shown === 'function' && shown(event));
        listener = true;
      } else if (written[0] === '?') element.toggleAttribute(name, !!value && value !== nothing);
      else if (value === nothing) element.removeAttribute(name);
      else element.setAttribute(name, before + (value ?? '') + after);
    },
  };
}

class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (text) => new CSSResult(text);
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));

export class LitElement extends HTMLElement {
  static #known = new WeakMap();

  /** The properties of a class and of those that it extends, each with its options; its own get their accessors the first time. */
  static #propertiesOf(type) {
    let known = LitElement.#known.get(type);
    if (!known) {
      const own = (Object.hasOwn(type, 'properties') && Object.entries(type.properties)) || [];
      for (const [name] of own) {
        Object.defineProperty(type.prototype, name, {
          get() {
            return this.#values.get(name);
          },
          set(value) {
            this.#set(name, value);
          },
        });
      }
      known = type === LitElement ? new Map() : new Map([...LitElement.#propertiesOf(Object.getPrototypeOf(type)), ...own]);
      LitElement.#known.set(type, known);
    }
    return known;
  }

  static #attribute(name, { attribute = name.toLowerCase() }) {
    return attribute;
  }

  static get observedAttributes() {
    return [...LitElement.#propertiesOf(this)].map(([name, options]) => LitElement.#attribute(name, options)).filter(Boolean);
  }

  #properties = LitElement.#propertiesOf(this.constructor);
  #values = new Map();
  /** Set before the element was defined. */
  #early = [...this.#properties.keys()].filter((name) => Object.hasOwn(this, name)).map((name) => [name, this[name], delete this[name]]);
  #reflect = new Set();
  #reflecting = false;
  #controllers = new Set();
  #connected;
  #root;
  updateComplete = new Promise((resolve) => (this.#connected = resolve));
  renderOptions = {};
  isUpdatePending = false;
  hasUpdated = false;

  constructor() {
    super();
    this.requestUpdate();
  }

  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [this.constructor.styles ?? []].flat(Infinity).map(({ styleSheet }) => styleSheet);
    return root;
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#connected();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute, _old, value) {
    if (this.#reflecting) return;
    for (const [name, options] of this.#properties) {
      if (LitElement.#attribute(name, options) === attribute) this[name] = value === null || !options.type ? value : options.type(value);
    }
  }

  #set(name, value) {
    if (Object.is(value, this.#values.get(name))) return;
    this.#values.set(name, value);
    if (this.#properties.get(name).reflect) this.#reflect.add(name);
    this.requestUpdate();
  }

  requestUpdate() {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#updateAfter(this.updateComplete);
  }

  async #updateAfter(former) {
    try {
      await former;
    } catch {
      // It has been told: by the promise that was broken.
    }
    this.performUpdate();
    return !this.isUpdatePending;
  }

  performUpdate() {
    if (!this.isUpdatePending) return;
    for (const [name, value] of this.#early.splice(0)) this[name] = value;
    try {
      this.willUpdate();
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update();
    } finally {
      this.isUpdatePending = false;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated();
  }

  willUpdate() {}

  update() {
    const result = this.render();
    this.#reflecting = true;
    for (const name of this.#reflect) {
      const attribute = LitElement.#attribute(name, this.#properties.get(name));
      if (this[name] == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, this[name]);
    }
    this.#reflecting = false;
    this.#reflect.clear();
    this.isUpdatePending = false;
    if (!this.#root) {
      const start = new Comment();
      // The elements ask for this by `renderBefore: null`.
      this.renderRoot.append(start);
      this.#root = new ChildPart(start, null);
    }
    this.#root.set(result);
  }

  updated() {}
}
