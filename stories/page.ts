import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** What the toolbar chooses of the page around a story. Portable stories begin with these, too. */
export const globals = { theme: 'light', width: 'full', language: 'sv' };

/** The page that a story stands in: nothing but a background, a text colour, a font, a width and a language, as any site has. */
export const page: Decorator = (story, { globals: { theme, width, language } }) => {
  const inlineSize = width === 'full' ? 'auto' : `${width}px`;
  return html`<div class="story-page" data-theme=${theme} lang=${language}><div style=${styleMap({ inlineSize })}>${story()}</div></div>`;
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .story-page {
    padding: 1.5rem;
    overflow-x: auto;
    background: #fff;
    color: #1b1f24;
    color-scheme: light;
    font: 1rem/1.5 Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  }
  .story-page[data-theme='dark'] { background: #14181d; color: #eef1f4; color-scheme: dark; }
  .story-page a { color: inherit; }
  .sb-show-main.sb-main-padded:has(> #storybook-root > .story-page) { padding: 0; }
  .sb-show-main #storybook-root > .story-page { min-block-size: 100vh; box-sizing: border-box; }
  @media print {
    .story-page[data-theme] { padding: 0; background: none; color: #000; }
  }
`);
document.adoptedStyleSheets.push(sheet);
