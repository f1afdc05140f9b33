import { builtExample } from '../../tools/built-example.mjs';
import { strictPolicy } from './support/open.js';
import { keepsItsPromises } from './support/promises.js';

keepsItsPromises('Angular', () => builtExample('angular'), strictPolicy());
