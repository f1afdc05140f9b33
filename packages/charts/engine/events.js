// A picture listens to nothing: `bind` tells the view not to make a form for inputs either.
import { absent } from './absent.js';
export const initializeEventConfig = () => ({ bind: 'none' });
export { absent as events };
