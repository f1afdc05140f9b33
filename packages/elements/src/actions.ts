import { loadLanguage, tableCsv, type ChartModel } from '@indicator-elements/charts';
import { actionWords, type ActionWords } from './action-words.js';
import { exportSvg, rasterise } from './export-picture.js';
export { placePopover } from './placing.js';
import { embedCode, fileName, printAlone, saveFile } from './share.js';
import { styles } from './styles.js';

export type ActionName = 'savePng' | 'saveSvg' | 'saveCsv' | 'copyPicture' | 'copyCode' | 'print';

/** What an action works on. */
export interface Subject {
  readonly host: Element;
  readonly model: ChartModel;
  /** The heading as the page shows it. */
  readonly heading: string;
  /** The drawing in the page, if there is one. */
  readonly drawing: SVGSVGElement | undefined;
  /** The attributes that the embed code repeats. */
  readonly attributes: readonly string[];
}

/** What the reader is told when it is done; nothing where the browser shows it itself. */
type Said = keyof ActionWords | undefined;

/** Does what a menu item says. Resolves to what the reader is told, also where the browser or the page does not allow it. */
export async function perform(name: ActionName, subject: Subject): Promise<string> {
  const { language } = subject.model;
  await loadLanguage(language);
  const words = actionWords.in(language);
  try {
    const said = await actions[name](subject);
    return said ? words[said] : '';
  } catch {
    return words.failed;
  }
}

const actions: Readonly<Record<ActionName, (subject: Subject) => Said | Promise<Said>>> = {
  saveSvg(subject) {
    const text = new XMLSerializer().serializeToString(picture(subject));
    saveFile(new Blob([text], { type: 'image/svg+xml' }), nameOf(subject, 'svg'));
    return 'saved';
  },
  async savePng(subject): Promise<Said> {
    saveFile(await rasterise(picture(subject)), nameOf(subject, 'png'));
    return 'saved';
  },
  saveCsv(subject) {
    const { table, language } = subject.model;
    saveFile(new Blob([tableCsv(table, language)], { type: 'text/csv;charset=utf-8' }), nameOf(subject, 'csv'));
    return 'saved';
  },
  async copyPicture(subject): Promise<Said> {
    // The promise goes in as it is: a browser may ask that the clipboard is written during the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': rasterise(picture(subject)) })]);
    return 'picture';
  },
  async copyCode({ host, attributes }): Promise<Said> {
    await navigator.clipboard.writeText(embedCode(host, attributes));
    return 'code';
  },
  print(subject) {
    const table = subject.host.shadowRoot?.querySelector('table');
    printAlone(subject.heading, subject.drawing ? [picture(subject)] : table ? [table] : [], styles.cssText);
    return undefined;
  },
};

function picture({ model, heading, drawing, host }: Subject): SVGSVGElement {
  if (!drawing) throw new Error('There is no picture.');
  return exportSvg({ model, heading, drawing, host });
}

function nameOf({ heading, model }: Subject, extension: string): string {
  return fileName(`${heading} ${model.subheading.split(',')[0]}`, extension);
}
