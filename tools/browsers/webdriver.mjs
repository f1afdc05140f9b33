// @ts-check
/** WebDriver as the W3C has it, as much as the tests need. */

/** The keys that have a code of their own; others are typed as they are. @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @typedef {keyof typeof BUTTONS} Button */

/** A browser under a driver, and the one window of it. */
export class WebDriver {
  #session = '';
  #address;

  /** @param {string} address of the driver */
  constructor(address) {
    this.#address = address;
  }

  /** @param {object} wanted capabilities @returns {Promise<Record<string, unknown>>} those that there are */
  async start(wanted) {
    const { sessionId, capabilities } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: wanted } });
    this.#session = `/session/${sessionId}`;
    return capabilities;
  }

  /** Whether the driver listens. */
  async isReady() {
    return this.#send('GET', '/status').then(
      () => true,
      () => false
    );
  }

  quit() {
    return this.#send('DELETE', this.#session);
  }

  /** @param {string} url */
  open(url) {
    return this.#send('POST', `${this.#session}/url`, { url });
  }

  /** @param {string} script @param {unknown[]} args */
  run(script, ...args) {
    return this.#send('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** @param {{ width: number, height: number }} size of the whole window */
  resize(size) {
    return this.#send('POST', `${this.#session}/window/rect`, { x: 0, y: 0, ...size });
  }

  /** @returns {Promise<Buffer>} a PNG of the viewport */
  async picture() {
    return Buffer.from(await this.#send('GET', `${this.#session}/screenshot`), 'base64');
  }

  /** @param {('keyDown' | 'keyUp')[]} types @param {string} key */
  key(types, key) {
    const value = KEYS[key] ?? key;
    return this.#act({ type: 'key', id: 'keyboard', actions: types.map((type) => ({ type, value })) });
  }

  /** @param {number} x @param {number} y */
  move(x, y) {
    return this.#point([{ type: 'pointerMove', duration: 0, x, y }]);
  }

  /** @param {('pointerDown' | 'pointerUp')[]} types @param {Button} [button] */
  press(types, button = 'left') {
    return this.#point(types.map((type) => ({ type, button: BUTTONS[button] })));
  }

  /** Lets go of all keys and buttons. */
  release() {
    return this.#send('DELETE', `${this.#session}/actions`);
  }

  /** @param {object[]} actions */
  #point(actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  /** @param {object} source */
  #act(source) {
    return this.#send('POST', `${this.#session}/actions`, { actions: [source] });
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #send(method, path, body) {
    const response = await fetch(this.#address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value.error}. ${value.message}`);
    return value;
  }
}
