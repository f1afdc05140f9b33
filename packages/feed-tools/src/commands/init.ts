import { access } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError, type Command } from '../command-line.js';
import { isFile, writeOut } from '../files.js';
import { lookAt } from '../init/look.js';
import { holdsIdentities } from '../init/roles.js';
import { nameOf, writeRecipe } from '../init/write-recipe.js';
import { Remarks, ToolError } from '../remark.js';
import { openTable } from '../tables/open-table.js';
import type { FileSource } from '../tables/source.js';
import { lineOf } from '../terminal.js';

const OPTIONS = {
  'out': { type: 'string', short: 'o' },
  'force': { type: 'boolean' },
  'sheet': { type: 'string' },
  'encoding': { type: 'string' },
  'delimiter': { type: 'string' },
  'header-row': { type: 'string' },
} as const;

/** `indicator-feed init`: a commented recipe from a look at an export. */
export const init: Command = {
  help: {
    sv: `indicator-feed init EXPORT [--out FIL] [--force]

Tittar på en export (CSV, Excel, Arrow, Parquet) och skriver ett recept, med en gissning och en fråga där du vet bäst.

  --out FIL, -o FIL   receptets fil; - skriver det till standard ut. Annars exportens namn med .recept.json
  --force             skriv över filen om den finns
  --sheet NAMN        bladet i en arbetsbok, vid namn eller nummer
  --encoding NAMN     teckenkodningen, som windows-1252, om den inte syns
  --delimiter TECKEN  det som står mellan cellerna, om det inte syns
  --header-row NR     raden med rubrikerna, om den inte syns
`,
    en: `indicator-feed init EXPORT [--out FILE] [--force]

Looks at an export (CSV, Excel, Arrow, Parquet) and writes a recipe, with a guess and a question where you know best.

  --out FILE, -o FILE  the recipe's file; - writes it to standard output. Otherwise the export's name with .recipe.json
  --force              write over the file if it is there
  --sheet NAME         the sheet of a workbook, by name or number
  --encoding NAME      the encoding, such as windows-1252, if it cannot be seen
  --delimiter SIGN     what stands between the cells, if it cannot be seen
  --header-row NO      the row with the headings, if it cannot be seen
`,
  },
  options: OPTIONS,
  async run({ values, positionals }, { language, out, err }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError({ sv: 'Ange en export.', en: 'Give one export.' });
    const given = values as { [Key in keyof typeof OPTIONS]?: string };
    const recipe = given.out ?? `${nameOf(file)}.${{ sv: 'recept', en: 'recipe' }[language]}.json`;
    const named = isFile(recipe);
    if (named && values['force'] !== true && (await exists(recipe))) {
      throw ToolError.at({ file: recipe }, 'file-exists', {
        sv: 'Filen finns redan, och skrivs inte över. Ange en annan med --out, eller --force.',
        en: 'The file is there already, and not written over. Name another by --out, or give --force.',
      });
    }
    const options = optionsOf(given);
    const remarks = new Remarks();
    const look = await lookAt(await openTable({ file, ...options }, { remarks, folder: '.' }));
    for (const { heading } of look.columns.filter(holdsIdentities)) {
      remarks.add('warning', 'identity-numbers', { file, column: heading }, () => ({
        sv: 'Kolumnen ser ut att hålla personnummer. Byt ut dem mot löpnummer innan filen lämnar registret.',
        en: 'The column looks like personal identity numbers. Replace them by serial numbers before the file leaves the register.',
      }));
    }
    for (const remark of remarks.list) err(lineOf(remark, language));
    const source = { file: named ? fromFolder(recipe, file) : file, ...options };
    const { text, questions } = writeRecipe(look, { source, language, updated: today(), recipe: named ? recipe : { sv: 'RECEPT', en: 'RECIPE' }[language] });
    if (await writeOut(recipe, text, { out })) {
      err({
        sv: `Receptet är skrivet: ${recipe}. Läs de ${questions} frågorna i det, och kör sedan: indicator-feed build ${recipe}\n`,
        en: `The recipe is written: ${recipe}. Read its ${questions} questions, and then run: indicator-feed build ${recipe}\n`,
      }[language]);
    }
    return 0;
  },
};

/** Where the command is run, not in Greenwich. */
const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

const exists = (file: string): Promise<boolean> => access(file).then(() => true, () => false);

/** The export as the recipe names it: from its folder, with slashes on every system. */
const fromFolder = (recipe: string, file: string): string => relative(resolve(dirname(recipe)), resolve(file)).split(sep).join('/');

function optionsOf({ sheet, encoding, delimiter, 'header-row': headerRow }: { [Key in keyof typeof OPTIONS]?: string }): Omit<FileSource, 'file'> {
  if (headerRow !== undefined && !/^[1-9]\d*$/.test(headerRow)) throw new UsageError({ sv: '--header-row är en rads nummer, från 1.', en: '--header-row is the number of a row, from 1.' });
  return {
    ...(sheet === undefined ? {} : { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(headerRow === undefined ? {} : { headerRow: Number(headerRow) }),
  };
}
