import { UsageError, type Command } from '../command-line.js';
import { ToolError, type Remark } from '../remark.js';
import { findSources, readSourceText } from '../sources.js';
import { lineOf, paint, PLAIN, type Terminal } from '../terminal.js';
import { checkFeed } from '../validate/check-feed.js';
import { summarizeFeed, type FeedSummary } from '../validate/summarize-feed.js';
import { linesOfSummary } from '../validate/summary-words.js';
import { count, list } from '../words.js';

type FileReport = { readonly file: string; readonly remarks: readonly Remark[]; readonly summary: FeedSummary | null };

/** `indicator-feed validate`: what is wrong with feeds, and what is in them. */
export const validate: Command = {
  help: {
    sv: `indicator-feed validate FIL|ADRESS …

Säger allt som är fel i flöden, med rad och vad man gör åt det, och vad som finns i dem.

  FIL|ADRESS   filer, mönster ("flöden/*.json") eller webbadresser (https://…, högst 64 MiB)
  --json       för maskiner: ett JSON-objekt på standard ut
  --strict     varningar räknas som fel
  --quiet      bara det som är fel, inte vad som finns i flödena

Fel är det som läsaren (parseFeed) inte kan använda. Varningar är fält som står två gånger eller ser felstavade ut,
och värden som är andra än täljare och nämnare bredvid ger.
Slutar med 0 om allt är rätt, 1 om något är fel, 2 om kommandot är fel anropat.
`,
    en: `indicator-feed validate FILE|URL …

Says everything that is wrong with feeds, with its line and what to do, and what is in them.

  FILE|URL     files, patterns ("feeds/*.json") or addresses (https://…, at most 64 MiB)
  --json       for machines: one JSON object on standard output
  --strict     warnings count as errors
  --quiet      only what is wrong, not what is in the feeds

Errors are what the reader (parseFeed) cannot use. Warnings are fields that stand twice, or look misspelt, and
values other than what the numerator and denominator beside them give.
Ends with 0 if all is well, 1 if something is wrong, 2 if it was called wrongly.
`,
  },
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' }, quiet: { type: 'boolean' } },
  async run({ positionals, values }, terminal) {
    if (positionals.length === 0) throw new UsageError({ sv: 'Vilken fil?', en: 'Which file?' });
    const fatal = (remarks: readonly Remark[]): boolean => remarks.some(({ level }) => level === 'error' || (values['strict'] === true && level === 'warning'));
    const reports: FileReport[] = [];
    const { files, remarks } = await sourcesOf(positionals);
    const report = (each: FileReport): void => {
      reports.push(each);
      if (values['json'] !== true) write(each, fatal(each.remarks), values['quiet'] === true, terminal);
    };
    for (const file of files) report(await reportOn(file));
    for (const remark of remarks) report({ file: remark.place.file, remarks: [remark], summary: null });
    const ok = !reports.some(({ remarks }) => fatal(remarks));
    if (values['json'] === true) {
      const said = reports.map(({ file, remarks, summary }) => ({ file, ok: !fatal(remarks), problems: remarks.map(({ level, code, place: { file: _file, ...place }, message }) => ({ level, code, ...place, message })), summary }));
      terminal.out(`${JSON.stringify({ format: 'indicator-feed-report/1', ok, files: said }, null, 2)}\n`);
    } else if (reports.length > 1) writeSum(reports, fatal, terminal);
    return ok ? 0 : 1;
  },
};

/** The files, and what is wrong with the arguments that name none. */
async function sourcesOf(sources: readonly string[]): Promise<{ files: readonly string[]; remarks: readonly Remark[] }> {
  const remarks: Remark[] = [];
  const good: string[] = [];
  for (const source of sources) {
    try {
      await findSources([source]);
      good.push(source);
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      remarks.push(...error.remarks);
    }
  }
  return { files: await findSources(good), remarks };
}

async function reportOn(file: string): Promise<FileReport> {
  try {
    const { feed, remarks } = checkFeed(await readSourceText(file), file);
    return { file, remarks, summary: feed ? summarizeFeed(feed) : null };
  } catch (error) {
    if (error instanceof ToolError) return { file, remarks: error.remarks, summary: null };
    throw error;
  }
}

function write({ file, remarks, summary }: FileReport, isFatal: boolean, quiet: boolean, { out, language, look = PLAIN }: Terminal): void {
  for (const remark of remarks) if (!quiet || remark.level !== 'note') out(lineOf(remark, language, look));
  if (quiet) return;
  const mark = look.marks ? (isFatal ? paint('✗ ', 'error', look) : paint('✓ ', 'good', look)) : '';
  const verdict = verdictOn(remarks, language);
  out(`${mark}${paint(file, 'strong', look)}: ${verdict}\n`);
  if (summary) for (const line of linesOfSummary(summary, language)) out(`    ${line}\n`);
}

function verdictOn(remarks: readonly Remark[], language: Terminal['language']): string {
  const of = (level: Remark['level']): number => remarks.filter((remark) => remark.level === level).length;
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  const sv = language === 'sv';
  const parts = [
    errors === 0 ? (sv ? 'inga fel' : 'no errors') : count(errors, sv ? ['fel', 'fel'] : ['error', 'errors'], language),
    ...(warnings > 0 ? [count(warnings, sv ? ['varning', 'varningar'] : ['warning', 'warnings'], language)] : []),
    ...(notes > 0 ? [count(notes, sv ? ['upplysning', 'upplysningar'] : ['note', 'notes'], language)] : []),
  ];
  return list(parts, language);
}

function writeSum(reports: readonly FileReport[], fatal: (remarks: readonly Remark[]) => boolean, { out, language, look = PLAIN }: Terminal): void {
  const bad = reports.filter(({ remarks }) => fatal(remarks)).length;
  const sv = language === 'sv';
  const files = count(reports.length, sv ? ['fil', 'filer'] : ['file', 'files'], language);
  out(`\n${paint(bad === 0 ? (sv ? `${files}, alla rätta` : `${files}, all well`) : sv ? `${files}, ${bad} med fel` : `${files}, ${bad} with errors`, bad === 0 ? 'good' : 'error', look)}\n`);
}
