import type { ChartModel, Note } from '@indicator-elements/charts';
import { tableCsv } from '@indicator-elements/charts/table';
import type { LitElement } from 'lit';
import { styles } from '../styles.js';
import { surroundingStyles } from '../surroundings/surroundings.styles.js';
import { exportSvg, rasterise } from './export-picture.js';
import { attributesOf, embedCode, fileName, printAlone, saveFile } from './share.js';

export type ActionName = 'savePng' | 'saveSvg' | 'saveCsv' | 'copyPicture' | 'copyCode' | 'print';

/** What an action works on. */
export interface Subject {
  readonly host: LitElement;
  readonly model: ChartModel;
  readonly notes: readonly Note[];
  /** The heading as the page shows it. */
  readonly heading: string;
  /** The drawing in the page, if there is one. */
  readonly drawing: SVGSVGElement | undefined;
  /** Does something while that is drawn as for paper. */
  onPaper(work: () => void): Promise<void>;
}

/** What the reader is told when it is done; nothing where the browser shows it itself. */
export type Said = 'saved' | 'picture' | 'code' | undefined;

/** What the menu does. Each throws where the browser or the page does not allow it. */
export const actions: Readonly<Record<ActionName, (subject: Subject) => Said | Promise<Said>>> = {
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
  async copyCode({ host }): Promise<Said> {
    const { embedCode: write = embedCode } = host.constructor as Coded;
    await navigator.clipboard.writeText(write(host, attributesOf(host)));
    return 'code';
  },
  async print(subject): Promise<Said> {
    const { heading, drawing, host } = subject;
    const print = (content: Node): void => printAlone(heading, content, `${styles.cssText}${surroundingStyles.cssText}`);
    if (drawing) await subject.onPaper(() => print(exportSvg({ ...subject, drawing, isPaper: true })));
    else print((host.renderRoot.querySelector('table') ?? host.renderRoot.querySelector('.summary'))!);
    return undefined;
  },
};

/** A frame writes code of its own, and says so on the class, which all versions see. */
interface Coded {
  readonly embedCode?: typeof embedCode;
}

function picture({ model, notes, heading, drawing, host }: Subject): SVGSVGElement {
  if (!drawing) throw new Error('There is no picture.');
  return exportSvg({ model, notes, heading, drawing, host });
}

function nameOf({ heading, model }: Subject, extension: string): string {
  return fileName(`${heading} ${model.subheading.split(',')[0]}`, extension);
}
