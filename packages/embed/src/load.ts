/** What a file of the bundle is: it makes its module's exports of what the entry gives, and of what it asks others for. */
type Maker = (entry: object, use: (wanted: Wanted) => object) => object;

/** A file and its SHA-256, `drawing-1f2e3d4c.js kq3…`, or the number that the entry knows it by. To use one that is here, its name is enough. */
type Wanted = string | number;

/** What the entry gives, and the files that it loads, with their hashes, which no other file has to say again: the build writes them here. */
declare const ENTRY: object;
declare const FILES: Readonly<Record<Wanted, string>>;

/** What has been asked for: each file once, but for one that did not come. */
const files: Record<Wanted, Promise<void>> = {};
const makers: Record<string, Maker> = {};
const modules: Record<string, object> = {};

/**
 * Loads a file of the bundle that is wanted later, once it and what it needs are here byte for byte as they were built. The build
 * puts this in place of every `import()` (tools/integrity-plugin.mjs). What was preloaded is not fetched again.
 *
 * @param wanted the file that is asked for, and those that it needs
 * @throws what the page shows as "could not be loaded"; asked again, it is fetched again where the browser does so
 */
export async function load(...wanted: Wanted[]): Promise<object> {
  await Promise.all(wanted.map((each) => (files[each] ??= check(each))));
  return use(wanted[0]!);
}

const partsOf = (wanted: Wanted): string[] => (FILES[wanted] ?? (wanted as string)).split(' ');

function use(wanted: Wanted): object {
  const [file] = partsOf(wanted);
  return (modules[file!] ??= makers[file!]!(ENTRY, use));
}

/** Seconds that a file may take, as a feed may. */
const PATIENCE = 20;

async function check(wanted: Wanted): Promise<void> {
  const [file, hash] = partsOf(wanted) as [string, string];
  const integrity = `sha256-${hash}=`;
  const link = document.createElement('link');
  // What is here by an address is not checked again. By this one it is what a page's link has brought, and by another where the link has lost its hash.
  const isOpen = document.querySelector(`link[href$="${file}#checked"]:not([integrity^=sha384-])`);
  const href = new URL(`${file}#${isOpen ? 'again' : 'checked'}`, import.meta.url).href;
  try {
    await new Promise((onload, onerror) => {
      setTimeout(onerror, PATIENCE * 1000);
      // WebKit takes no notice of the integrity of a preload (Safari 26), but of that of a request.
      if (navigator.vendor[0] === 'A') fetch(href, { integrity }).then(onload, onerror);
      else {
        const nonce = document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
        document.head.append(Object.assign(link, { rel: 'modulepreload', crossOrigin: '', nonce, integrity, href, onload, onerror }));
      }
    });
    makers[file] = ((await import(href)) as { default: Maker }).default;
  } catch {
    delete files[wanted];
    throw new Error(href);
  } finally {
    link.remove();
  }
}
