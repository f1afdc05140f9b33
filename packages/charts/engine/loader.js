// Data comes from the chart model alone: every URL is refused.
const refuse = () => Promise.reject(new Error('A chart loads nothing by itself.'));
export const loader = () => ({ load: refuse, sanitize: refuse, fetch: refuse, options: {} });
export { absent as read, absent as responseType } from './absent.js';
