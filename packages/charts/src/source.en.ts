import type { SourceWords } from './source.js';

export const english: SourceWords = {
  source: 'Source',
  updated: 'Updated',
  next: 'Next update',
};
