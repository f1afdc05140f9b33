import type { ActionWords } from './action-words.js';

export const english: ActionWords = {
  saved: 'The file is saved.',
  picture: 'The picture is copied.',
  code: 'The code is copied.',
  failed: 'That did not work. The browser does not allow it on this page.',
};
