// Writes schema/indicator-feed-1.json from the schema in code: `npm run schema -w @indicator-elements/feed`.
import { writeFileSync } from 'node:fs';
import { feedJsonSchema } from '../src/json-schema.ts';

const file = new URL('../schema/indicator-feed-1.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
