// @ts-check
/** Reads a CSV file with Arquero, and does nothing with it: `node arquero-alone.mjs FILE`. */
import { loadCSV } from 'arquero';

const table = await loadCSV(String(process.argv[2]), { delimiter: ';' });
console.log(table.numRows());
