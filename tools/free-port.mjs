// @ts-check
import { createServer } from 'node:net';

/** A port of this machine that nobody has, as the system gives one: two who look from the same number on would find the same. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, refuse) => {
    const server = createServer();
    server.once('error', refuse).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}
