// Writes schema/recipe-1.json from the schema in code: `npm run schema -w @indicator-elements/feed-tools`.
import { readFileSync, writeFileSync } from 'node:fs';
import { recipeJsonSchema } from '../src/recipe/json-schema.ts';

const feed = JSON.parse(readFileSync(new URL('../../feed/schema/indicator-feed-1.json', import.meta.url), 'utf8'));
const file = new URL('../schema/recipe-1.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(recipeJsonSchema(feed), null, 2)}\n`);
