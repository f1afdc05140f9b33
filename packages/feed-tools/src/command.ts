#!/usr/bin/env node
import { runCommandLine } from './command-line.js';

/** What 128 and the signal's number make, as a shell says it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

// Drafts are removed on the way out.
for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));

/** Writes to a stream until nobody reads it (`| head`): then the rest is dropped, and the run ends as it would have. */
function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
  return (text) => void (open && stream.write(text));
}

const { stdout, stderr } = process;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  out: writerTo(stdout),
  err: writerTo(stderr),
  watched: stderr.isTTY === true,
  look: { marks: stdout.isTTY === true, colours: stdout.isTTY === true && stdout.hasColors() },
});
