// Numbers and periods are written by the chart model, in the page's language: Vega formats nothing.
import { absent } from './absent.js';
const none = () => ({ format: absent, timeFormat: absent });
export { none as locale, none as defaultLocale };
