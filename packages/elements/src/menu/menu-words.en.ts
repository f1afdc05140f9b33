import type { MenuWords } from './menu-words.js';

export const english: MenuWords = {
  saved: 'The file is saved.',
  picture: 'The picture is copied.',
  code: 'The code is copied.',
  failed: 'That did not work. The browser does not allow it on this page.',
  items: {
    savePng: 'Save as picture (PNG)',
    saveSvg: 'Save as picture (SVG)',
    saveCsv: 'Save the table (CSV)',
    copyPicture: 'Copy the picture',
    copyCode: 'Copy the embed code',
    print: 'Print',
  },
};
