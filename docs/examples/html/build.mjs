// Puts the site together in dist/: the page, the feed, and the elements as they are in the package.
import { cpSync } from 'node:fs';

for (const file of ['index.html', 'main.js', 'style.css']) cpSync(file, `dist/${file}`);
cpSync('../public', 'dist', { recursive: true });
cpSync('node_modules/@indicator-elements/embed/dist', 'dist/elements', { recursive: true });
