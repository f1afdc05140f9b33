import { areaSearchStyles, declarations, drawingStyles, forcedPalette, palette, styles, surroundingStyles } from '@indicator-elements/elements/without-page';
import { snapshotTags } from './charts.js';
import { PICTURES } from './pictures.js';

/**
 * The style sheet of all snapshots, `snapshot.css`: the elements' own, with other names and without what needs a script. It serves
 * shadow roots and pages alike, and all of it stands within one class, so that it reaches nothing else in a page.
 */
export function stylesheet(): string {
  return compact(`
    :host,
    :where(${snapshotTags.join()}):has(> .indicator-snapshot) {
      display: block;
      margin-block: 1.5rem;
      min-inline-size: 0;
    }
    /* The fallback of the element, which shows this in its stead. */
    :where(${snapshotTags.join()}) > .indicator-snapshot ~ :not([slot]) {
      display: none;
    }
    .indicator-snapshot {
      ${declarations(palette.light)}
      --_gap: var(--indicator-gap, 0.5rem);
      container-type: inline-size;
      contain-intrinsic-inline-size: min(40em, 80vw);
    }
    @supports (color: rgb(from currentcolor r g b)) {
      .indicator-snapshot {
        /* 1 where the text around is light, and the page so dark; 0 otherwise: as page-theme.ts tells it. */
        --_dark: clamp(0, (0.2126 * r + 0.7152 * g + 0.0722 * b - 140) * 999, 1);
        ${declarations(eitherWay())}
      }
    }
    .indicator-snapshot {
      ${named(shared(styles.cssText))}
      ${named(shared(surroundingStyles.cssText))}
      ${named(shared(drawingStyles.cssText))}
      ${named(shared(areaSearchStyles.cssText))}
      ${OWN}
      ${PICTURES.map(pictureStyles).join('')}
    }
    @media (forced-colors: active) {
      .indicator-snapshot { ${declarations(forcedPalette, false)} }
    }
    @media print {
      .indicator-snapshot { ${declarations(palette.light)} }
      /* With its table it is longer than a sheet. */
      .indicator-snapshot:not(:has(details[open])), .indicator-chart { break-inside: avoid; }
    }`);
}

/** Room for what comes with a script, and the table behind a button of the same size as the element's. */
const OWN = `
  /* Important as the page's own rule for [hidden] often is. */
  .indicator-later { display: block !important; visibility: hidden; }
  .indicator-menu summary, .indicator-button {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    inline-size: fit-content;
    font-size: max(0.8125em, 12px);
    line-height: 1.25;
    min-block-size: 2rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    cursor: pointer;
    outline-offset: 2px;
  }
  .indicator-menu summary::-webkit-details-marker { display: none; }
  .indicator-menu summary:hover { border-color: var(--_ink); }
  .indicator-menu:has(details[open]), .indicator-menu details[open] { flex: 1 0 100%; min-inline-size: 0; }
  .indicator-menu details { order: -1; }
  .indicator-menu:has(details[open]) .indicator-later { display: none !important; }
  .indicator-drawing > div { display: none; }
  .indicator-drawing svg { block-size: auto; inline-size: 100%; }
  @media (scripting: none) { .indicator-later { display: none !important; } }
  @media print {
    .indicator-menu:has(details[open]) { display: block; }
    .indicator-menu summary { display: none; }
  }`;

function pictureStyles({ name, widths }: (typeof PICTURES)[number]): string {
  return widths
    .map(({ from, most }, i) => {
      const until = widths[i + 1]?.from;
      const room = [...(from ? [`(inline-size >= ${from}px)`] : []), ...(until ? [`(inline-size < ${until}px)`] : [])].join(' and ');
      const shown = `.indicator-${name} > :nth-child(${i + 1}) { display: block; svg { max-inline-size: ${most}px; } }`;
      return room ? `@container ${room} { ${shown} }` : shown;
    })
    .join('');
}

/** What of an element's style sheet does not speak of the element itself, nor of what only a script could show. */
const shared = (css: string): string =>
  css.replace(/\/\*[^]*?\*\//g, '').replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, rules: string) => {
    const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !/(:host|\.(indicator-snapshot|cursor|tooltip|loading|error))\b/.test(selector));
    return kept.length > 0 ? `${kept.join()}{${rules}}` : '';
  });

/** With the classes' names of snapshots: see `prefixed`. */
const named = (css: string): string => css.replace(/\.(?=[a-z-]+[^;{}]*\{)/g, '.indicator-');

/** Each colour by how light the text around is, without a script. */
function eitherWay(): Record<string, string> {
  const { light, dark } = palette;
  return Object.fromEntries(
    Object.entries(light).map(([name, colour]) => {
      const other = dark[name as keyof typeof dark];
      if (!colour.startsWith('#')) return [name, colour];
      const parts = channels(colour).map((from, i) => `calc(${from} + ${channels(other)[i]! - from} * var(--_dark))`);
      return [name, `rgb(from currentcolor ${parts.join(' ')})`];
    }),
  );
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function compact(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/(?<=[{;][\w-]+): /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
