import type { ComparisonPictureWords } from './picture-words.js';

export const english: ComparisonPictureWords = {
  cut: 'At an arrow the interval goes on outside the picture; the table has all of it.',
  dense: 'The scale is denser the larger the area is.',
  intervalAt: (confidence, interval) => `${confidence} interval ${interval}`,
  givenInterval: (interval) => `stated interval ${interval}`,
  of: (numerator, denominator) => `${numerator} of ${denominator}`,
  answers: (n, voice) => (voice === 'spoken' ? `${n} ${n === '1' ? 'answer' : 'answers'}` : `n\u00a0=\u00a0${n}`),
  folded: ({ one, many }, count, written) => `… ${written} more ${count === 1 ? one : many}`,
};
