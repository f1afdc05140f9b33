import { readBody, reasonOf } from './read-body.js';
import { ToolError } from './remark.js';

const SECONDS = 30;
/** The same as a page reads at most. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Whether a source is an address of the web, and no file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** What the web has at an address: at most 64 MiB, within 30 seconds. @throws {ToolError} where it cannot be had */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  const timeout = AbortSignal.timeout(SECONDS * 1000);
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal: timeout });
    if (!response.ok) {
      await response.body?.cancel();
      const answer = `${response.status} ${response.statusText}`.trim();
      throw failed(address, 'bad-answer', `Servern svarar ${answer}. Kontrollera adressen.`, `The server answers ${answer}. Check the address.`);
    }
    const body = await readBody(response, MOST_BYTES);
    if (!body) throw failed(address, 'too-large', 'Svaret är större än 64 MiB, som en sida inte läser. Dela upp flödet.', 'The answer is larger than 64 MiB, which no page reads. Split the feed.');
    return body;
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    if (timeout.aborted) throw failed(address, 'timeout', `Servern har inte svarat på ${SECONDS} sekunder.`, `The server has not answered within ${SECONDS} seconds.`);
    const reason = reasonOf(cause);
    throw failed(address, 'unreachable', `Adressen går inte att nå (${reason}).`, `The address cannot be reached (${reason}).`);
  }
}

function failed(file: string, code: string, sv: string, en: string): ToolError {
  return ToolError.at({ file }, code, { sv, en });
}
