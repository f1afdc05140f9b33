import { Worker } from 'node:worker_threads';

/** How much memory a trial may take, beside the file's own bytes, and how long. */
const MOST_MEBIBYTES = 256;
const LONGEST = 20_000;

const PROGRAM = `
  const { readFileSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  import(workerData.flechette).then(({ tableFromIPC }) => void tableFromIPC(readFileSync(workerData.path)));
`;

/**
 * Opens an Arrow file in a thread of its own that may be ended: a length in it that is not true makes the library fill all memory.
 *
 * @throws where it cannot be opened, or not with little memory in little time
 */
export function tryArrow(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      execArgv: [],
      workerData: { path, flechette: import.meta.resolve('@uwdata/flechette') },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEBIBYTES },
    });
    const clock = setTimeout(() => {
      reject(new Error('It takes too long.'));
      void worker.terminate();
    }, LONGEST);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(clock);
      if (code === 0) resolve();
      else reject(new Error('It takes too much memory.'));
    });
  });
}
