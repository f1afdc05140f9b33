/** What has been asked for: each file once, but for one that did not come. */
const files: Record<string, Promise<string>> = {};
/** And what was imported: to ask the browser again would have it walk all that is imported by that. */
const modules: Record<string, Promise<unknown>> = {};

/**
 * Imports a file of the bundle that is loaded later, once it and what it imports are here byte for byte as they were built. The build
 * puts this in place of every `import()` (tools/integrity-plugin.mjs). What was preloaded is not fetched again.
 *
 * @param wanted files and their SHA-256, the one to import first: `drawing-1f2e3d4c.js kq3…`
 * @throws what the page shows as "could not be loaded"; asked again, it is fetched again where the browser does so
 */
export async function load(...wanted: string[]): Promise<unknown> {
  const [address] = await Promise.all(wanted.map((file) => (files[file] ??= check(file))));
  return (modules[address!] ??= import(address!).catch((error: unknown) => {
    delete modules[address!];
    throw error;
  }));
}

async function check(wanted: string): Promise<string> {
  const [file, hash] = wanted.split(' ');
  const href = new URL(file!, import.meta.url).href;
  const integrity = `sha256-${hash}=`;
  const link = document.createElement('link');
  try {
    // WebKit takes no notice of the integrity of a preload (Safari 26), but of that of a request. What a page has preloaded without one is here already, unchecked.
    if (navigator.vendor[0] === 'A' || document.querySelector(`link[href$="${file!}"]:not([integrity^=sha])`)) await fetch(href, { integrity });
    else
      await new Promise((onload, onerror) => {
        const nonce = document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
        document.head.append(Object.assign(link, { rel: 'modulepreload', crossOrigin: '', nonce, integrity, href, onload, onerror }));
      });
    return href;
  } catch {
    delete files[wanted];
    throw new Error(href);
  } finally {
    link.remove();
  }
}
