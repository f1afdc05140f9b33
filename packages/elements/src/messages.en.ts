import type { Messages } from './messages.js';

export const english: Messages = {
  loading: 'Fetching data …',
  failed: 'The chart cannot be shown.',
  retry: 'Try again',
};
