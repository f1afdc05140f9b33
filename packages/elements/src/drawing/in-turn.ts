/** How long the page may be kept from painting and answering, in milliseconds, before it gets its turn. */
const SLICE = 20;

let line: Promise<unknown> = Promise.resolve();
let since = 0;

/** Does a piece of work when all that came before it is done, and the page has had its turn where that took long. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = line.then(work);
  line = done.then(breathe, breathe);
  return done;
}

async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await new Promise((done) => setTimeout(done));
  since = performance.now();
}
