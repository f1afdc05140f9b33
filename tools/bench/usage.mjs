// @ts-check
/** Imported into a child process: what it took, written to the file that INDICATOR_USAGE names, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(String(process.env['INDICATOR_USAGE']), JSON.stringify({ megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
});
