import type { AxisWords } from './axis-words.js';

export const english: AxisWords = {
  axisFrom: (value) => `The axis starts at ${value}, not at zero.`,
  quarter: (quarter) => `Q${quarter}`,
  week: (week) => `W${week}`,
};
