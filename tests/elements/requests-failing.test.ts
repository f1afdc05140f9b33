/** What can go wrong with a request: how often it is tried, what the reader is told, and what is never done. */
import { expect } from 'chai';
import { requestLimits } from '@indicator-elements/elements';
import { setOffline } from './support/browser.js';
import { defineAll, elements } from './support/every-element.js';
import { serveFeed, type Step } from './support/server.js';
import { addressOf, eventsOf, failed, loaded, put, quiet, replace, said, says, shown, until, within } from './support/stage.js';

before(defineAll);
beforeEach(() => (requestLimits.retryDelay = 1));

for (const each of elements) {
  const { fixture } = each;

  describe(`<${each.tag}> when a request fails`, () => {
    it('says that nothing is there after a 404, with its address, and asks once', async () => {
      const feed = await serveFeed({ status: 404, type: 'text/html', body: '<h1>404</h1>' });
      const element = put(each, { src: feed.url });
      const { problems } = await failed(element);
      expect(problems.map(({ path, code }) => ({ path, code }))).to.deep.equal([{ path: 'src', code: 'http' }]);
      await until('the address', () => within(element, '[role=alert]')?.textContent.includes(feed.url));
      await says(element, /attributet src/);
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(element.complete).to.equal(false);
      expect(await feed.requests()).to.have.length(1);
    });

    it('asks once after a 403, and says who can mend it', async () => {
      const feed = await serveFeed({ status: 403 });
      const element = put(each, { src: feed.url });
      await failed(element);
      await says(element, /läsbar för alla/);
      expect(await feed.requests()).to.have.length(1);
    });

    for (const status of [500, 503, 408]) {
      it(`tries again after ${status}, and shows what then comes`, async () => {
        const feed = await serveFeed({ status }, { status }, { file: fixture });
        const element = put(each, { src: feed.url });
        const events = eventsOf(element);
        await loaded(element);
        expect((await feed.requests()).map((asked) => asked.status)).to.deep.equal([status, status, 200]);
        expect(events).to.deep.equal(['indicator-load']);
      });
    }

    it('gives up after three attempts, and says the number of the error', async () => {
      const feed = await serveFeed({ status: 502 });
      const element = put(each, { src: feed.url });
      await failed(element);
      await says(element, /502/);
      expect(await feed.requests()).to.have.length(3);
    });

    it('waits longer before the third attempt, and never as long as the others wait', async () => {
      const waits = async (chance: number): Promise<(number | undefined)[]> => {
        const delays: (number | undefined)[] = [];
        const plain = window.setTimeout.bind(window);
        replace(Math, 'random', () => chance);
        replace(window, 'setTimeout', ((task: () => void, delay?: number) => {
          if (delay && delay >= 11 && delay <= 99) delays.push(delay);
          return plain(task, delay);
        }) as typeof window.setTimeout);
        requestLimits.retryDelay = 22;
        const feed = await serveFeed({ status: 500 });
        await failed(put(each, { src: feed.url }));
        return delays;
      };
      expect(await waits(0)).to.deep.equal([11, 22]);
      expect(await waits(1)).to.deep.equal([33, 66]);
    });

    it('waits as long as a 429 asks, not as long as it would by itself', async () => {
      requestLimits.retryDelay = 1e6;
      const feed = await serveFeed(
        { status: 429, headers: { 'retry-after': '0' } },
        { status: 429, headers: { 'retry-after': new Date(0).toUTCString() } },
        { file: fixture },
      );
      await shown(each, { src: feed.url });
      expect(await feed.requests()).to.have.length(3);
    });

    it('gives up when it is asked to wait for an hour', async () => {
      const feed = await serveFeed({ status: 429, headers: { 'retry-after': '3600' } }, { file: fixture });
      await failed(put(each, { src: feed.url }));
      expect(await feed.requests()).to.have.length(1);
    });

    it('tries again when the connection breaks before the answer or within it', async () => {
      const feed = await serveFeed({ drop: true }, { file: fixture, cutAfter: 1000 }, { file: fixture });
      await shown(each, { src: feed.url });
      expect(await feed.requests()).to.have.length(3);
    });

    it('gives up on a server that does not answer in time, and lets go of it', async () => {
      Object.assign(requestLimits, { timeout: 60, attempts: 2 });
      const feed = await serveFeed({ never: true });
      const element = put(each, { src: feed.url });
      const { problems } = await failed(element);
      expect(problems[0]!.code).to.equal('timeout');
      await says(element, /svarade inte i tid/);
      expect((await feed.requests({ aborted: 2 })).map(({ aborted }) => aborted)).to.deep.equal([true, true]);
    });

    it('gives up on a body that never ends', async () => {
      Object.assign(requestLimits, { timeout: 200, attempts: 1, bytes: Infinity });
      const feed = await serveFeed({ endless: 1e12 });
      const { problems } = await failed(put(each, { src: feed.url }));
      expect(problems[0]!.code).to.equal('timeout');
      expect((await feed.requests({ aborted: 1 }))[0]!.aborted).to.equal(true);
    });

    it('asks nothing without a connection, says so, and asks when it is back', async () => {
      const feed = await serveFeed({ file: fixture });
      await setOffline(true);
      try {
        const element = put(each, { src: feed.url });
        const { problems } = await failed(element);
        expect(problems[0]!.code).to.equal('offline');
        await says(element, /Ingen anslutning/);
        await setOffline(false);
        await until('it loads', () => element.complete);
        expect(await feed.requests()).to.have.length(1);
      } finally {
        await setOffline(false);
      }
    });

    const wrong: Readonly<Record<string, { step: Step; code: string; words: RegExp }>> = {
      'a web page': { step: { type: 'text/html', body: '<!doctype html><title>Hej</title>' }, code: 'not-json', words: /inte JSON/ },
      'an empty file': { step: { body: '' }, code: 'not-json', words: /inte JSON/ },
      'a feed in Latin-1': { step: { body: '{"label": "Tranås"}', encoding: 'latin1' }, code: 'not-utf-8', words: /inte UTF-8.*Spara den som UTF-8/ },
      'a feed in UTF-16': { step: { body: '\ufeff{"label": "Tranås"}', encoding: 'utf16le' }, code: 'not-utf-8', words: /inte UTF-8/ },
      // The last byte of the file is the first of two.
      'a feed that ends in half a letter': { step: { body: '{"label": "Habo"}Ã', encoding: 'latin1' }, code: 'not-utf-8', words: /inte UTF-8/ },
      'JSON that is no feed': { step: { json: { type: 'FeatureCollection' } }, code: 'not-a-feed', words: /inget indikatorflöde.*format/ },
      'JSON that is no object': { step: { json: [1, 2, 3] }, code: 'not-a-feed', words: /inget indikatorflöde/ },
    };
    for (const [what, { step, code, words }] of Object.entries(wrong)) {
      it(`says what is wrong with ${what}, once`, async () => {
        const feed = await serveFeed(step);
        const element = put(each, { src: feed.url });
        const { problems } = await failed(element);
        expect(problems[0]!.code).to.equal(code);
        await says(element, words);
        expect(await feed.requests()).to.have.length(1);
      });
    }

    it('cuts a body of 1 GB off, and says that it is too large', async () => {
      // How far the browser is ahead of the page is its own affair: WebKit by hundreds of MB, where nothing slows it down.
      const feed = await serveFeed({ endless: 1e9, stall: requestLimits.bytes + 1e6 });
      const element = put(each, { src: feed.url });
      const { problems } = await failed(element);
      expect(problems[0]!.code).to.equal('too-large');
      await says(element, /för stor.*ett flöde per indikator/);
      const [asked] = await feed.requests({ aborted: 1 });
      expect(asked!.aborted).to.equal(true);
    });

    it('reads nothing of a body that says itself that it is 200 MB', async () => {
      const feed = await serveFeed({ endless: 200e6, stall: 1, headers: { 'content-length': '200000000' } });
      const { problems } = await failed(put(each, { src: feed.url }));
      expect(problems[0]!.code).to.equal('too-large');
      const [asked, ...more] = await feed.requests({ aborted: 1 });
      expect(more).to.deep.equal([]);
      expect(asked!.aborted).to.equal(true);
    });

    it('refuses to be led to another origin, though that one would allow it', async () => {
      const feed = await serveFeed({ redirect: 'elsewhere' }, { file: fixture, cors: true });
      const element = put(each, { src: feed.url });
      const { problems } = await failed(element);
      expect(problems[0]!.code).to.equal('redirected');
      await says(element, /annan webbplats/);
      expect((await feed.requests()).map(({ at }) => at)).to.deep.equal(['here', 'elsewhere']);
    });

    it('follows to another address of the same origin', async () => {
      const target = await serveFeed({ file: fixture });
      const feed = await serveFeed({ redirect: target.url });
      await shown(each, { src: feed.url });
    });

    it('reads a feed of another origin that allows it, and says what is needed where none does', async () => {
      const open = await serveFeed({ file: fixture, cors: true });
      await shown(each, { src: open.elsewhere });
      const shut = await serveFeed({ file: fixture });
      const element = put(each, { src: shut.elsewhere });
      await failed(element);
      await says(element, /CORS.*connect-src/);
    });

    it('sends no cookies to another origin', async () => {
      document.cookie = 'secret=1';
      const feed = await serveFeed({ file: fixture, cors: true });
      await shown(each, { src: feed.elsewhere });
      expect((await feed.requests())[0]!.headers['cookie']).to.equal(undefined);
      document.cookie = 'secret=; max-age=0';
    });

    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'blob:null/1', 'file:///etc/hosts', 'https://']) {
      it(`fetches no ${src.split(/[,/]/)[0]}… and says so`, async () => {
        const asked: unknown[] = [];
        replace(window, 'fetch', ((address: unknown) => {
          asked.push(address);
          return Promise.reject(new TypeError('stub'));
        }) as typeof fetch);
        const element = put(each, { src });
        const { problems } = await failed(element);
        expect(problems[0]!.code).to.equal('bad-address');
        await until('the address', () => said(element).includes(src));
        await quiet(element);
        expect(asked).to.deep.equal([]);
      });
    }

    it('goes back to asking for an address when src is taken away', async () => {
      const element = await shown(each);
      const failure = new Promise((done) => element.addEventListener('indicator-error', done, { once: true }));
      element.removeAttribute('src');
      await failure;
      await says(element, /saknas adressen.*src="/);
      expect(element.matches(':state(failed)')).to.equal(true);
      element.setAttribute('src', addressOf(fixture));
      await until('it loads again', () => element.complete);
    });
  });
}
