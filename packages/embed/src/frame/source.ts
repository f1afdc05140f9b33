/**
 * The origins that a frame may fetch from: those of `connect-src` in the page's own policy, which the browser keeps besides. Only whole
 * origins and `'self'` count.
 */
export function allowedOrigins(policy: string, own: string): ReadonlySet<string> {
  const [, ...sources] = policy.split(';').map((directive) => directive.trim().split(/\s+/)).find(([name]) => name === 'connect-src') ?? [];
  return new Set(sources.flatMap((source) => (source === "'self'" ? [own] : /^https?:\/\/[\w.-]+(:\d+)?\/?$/.test(source) ? [new URL(source).origin] : [])));
}

/** The address of a feed as a frame is given it, or nothing where it leads anywhere else than to an allowed origin. */
export function allowedSource(given: string, base: string, origins: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(given, base)) return undefined;
  const { href, origin, protocol, username, password } = new URL(given, base);
  // A blob has the origin of who made it.
  return /^https?:$/.test(protocol) && !username && !password && origins.has(origin) ? href : undefined;
}
