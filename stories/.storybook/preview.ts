import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { attributesOf, manifest } from '../manifest.js';
import { globals, page } from '../page.js';

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  initialGlobals: globals,
  globalTypes: {
    theme: {
      description: 'The page around',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    width: {
      description: 'Width of the element',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [{ value: 'full', title: 'As the page' }, ...['240', '320', '720', '1200', '1600'].map((value) => ({ value, title: `${value} px` }))],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'sv', title: 'Svenska' }, { value: 'en', title: 'English' }] },
    },
  },
  decorators: [page],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } },
    // Slots and parts share names with attributes: the reference page has them.
    docs: { extractArgTypes: attributesOf, toc: true },
    options: { storySort: { order: ['Welcome', 'indicator-trend', 'Reference'] } },
  },
} satisfies Preview;
