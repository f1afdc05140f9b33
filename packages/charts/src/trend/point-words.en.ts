import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import type { TrendPointWords } from './point-words.js';

const sides: Readonly<Record<Side, string>> = { above: 'above', below: 'below' };
const tones: Readonly<Record<Tone, string>> = { better: ' (better)', worse: ' (worse)', changed: '' };

export const english: TrendPointWords = {
  signal: (side, tone, centre) => `the verdict rests on it: ${sides[side]} the centre line ${centre}${tones[tone]}`,
};
