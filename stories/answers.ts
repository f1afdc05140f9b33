/**
 * States that need a network, without one: requests for `answers/…` are answered here. The elements ask by `fetch`, as always; a static
 * build needs no server that misbehaves.
 */
import { requestLimits } from '@indicator-elements/elements';

type Answer = () => Response | Promise<Response>;

const fixture = (path: string): Promise<Response> => network(new URL(`fixtures/${path}`, document.baseURI));

/** The feed of an invalid fixture, which stands there beside what is wrong with it. */
async function mistaken(name: string): Promise<Response> {
  const { feed } = (await (await fixture(`invalid/${name}.json`)).json()) as { feed: unknown };
  return Response.json(feed);
}

let times = 0;
const once = (path: string): Response | Promise<Response> => (times++ === 0 ? fixture(path) : new Response('', { status: 403 }));

const answers: Readonly<Record<string, Answer>> = {
  /** The headers come, the body never does. */
  'never.json': () => new Response(new ReadableStream()),
  'missing.json': () => new Response('', { status: 404 }),
  /** What a server says with a friendly page in place of the data. */
  'page.json': () => new Response('<!doctype html><title>Startsidan</title>', { headers: { 'content-type': 'text/html' } }),
  'no-feed.json': () => mistaken('format-unknown'),
  'partly-wrong.json': () => mistaken('observation-area-unknown'),
  /** Once, and then no more. */
  'once.json': () => once('valid/skift.json'),
  'scores-once.json': () => once('valid/samverkan.json'),
};

const network = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const name = /\/answers\/([\w.-]+)$/.exec(url.pathname)?.[1];
  const answer = name === undefined ? undefined : answers[name];
  return answer ? answer() : network(input, init);
};

/** Before a story: nothing that comes once has been asked for yet, and nobody waits a minute for what comes next. */
export function answerAnew(): () => void {
  times = 0;
  const usual = requestLimits.refreshInterval;
  requestLimits.refreshInterval = 1;
  return () => (requestLimits.refreshInterval = usual);
}
