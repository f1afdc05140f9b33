/** The whole of an answer; undefined, and no more is read, as soon as it is more than `most` bytes. */
export async function readBody({ body }: Response, most: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    if ((bytes += piece.length) > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Why `fetch` failed, such as `ECONNREFUSED`: it wraps what the system said. */
export function reasonOf(error: unknown): string {
  const { code, message } = ((error as Error).cause ?? error) as Error & { readonly code?: unknown };
  // A `DOMException`, of what took too long, has a number there.
  return typeof code === 'string' ? code : message;
}
