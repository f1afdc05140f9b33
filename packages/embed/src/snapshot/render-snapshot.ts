import type { ChartModel, Table } from '@indicator-elements/charts';
import { loadLanguage } from '@indicator-elements/charts/lexicon';
import { areaSearchWords, describeTroubles, PhaseReader, trimmed, type Phase, type ReportedProblem } from '@indicator-elements/elements/without-page';
import type { Language } from '@indicator-elements/feed';
import { brotliCompressSync } from 'node:zlib';
import { kindOf, snapshotTags, type SnapshotTag } from './charts.js';
import { measure as usualMeasure, type Measure } from './measure.js';
import { PICTURES, picturesOf, type Pictures } from './pictures.js';
import { shortened } from './shortened.js';
import { snapshotFace } from './snapshot-face.js';
import { escaped, templateText } from './template-text.js';
import { inLightDom, prefixed, unfolded } from './prefixed.js';

/** A tag as an editor writes it. */
export interface SnapshotElement {
  readonly tag: SnapshotTag;
  /** Its attributes, as they are written: `area`, `compare`, `view`, `heading-level` … `src` is not read: the feed is given. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface SnapshotOptions {
  /** The page's language. Default `sv`. */
  readonly language?: Language;
  /** Address of `snapshot.css`, as the page sees it. Default `snapshot.css`. Left out where the page has it itself: `false`. */
  readonly stylesheet?: string | false;
  /** Its hash, as `manifest.json` has it: the browser refuses another file, and the snapshot is read without it. The page's own `<link>` has the same, or it is fetched twice. */
  readonly integrity?: string;
  /** Plain content instead of a declarative shadow root, for what strips `<template>`. */
  readonly light?: boolean;
  /** The table and the notes are unfolded: for what is printed with nobody there to open them. */
  readonly open?: boolean;
  /** False where no script of ours will run: no room is kept for buttons that would come with it. Default `true`. */
  readonly takesOver?: boolean;
  /** Measures texts in the page's own font, where it is much wider than usual. */
  readonly measure?: Measure;
}

export interface Snapshot {
  /** What goes directly after the start tag. */
  readonly html: string;
  /** What was left out of the feed, and why. */
  readonly problems: readonly ReportedProblem[];
  /** What it weighs in the page, in brotli bytes. */
  readonly bytes: number;
  /** The widths that its picture is laid out for; none of a table. */
  readonly widths: readonly number[];
}

/** Thrown where there is nothing to show: the feed is none, or cannot answer what the tag asks. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly problems: readonly ReportedProblem[];

  constructor(problems: readonly ReportedProblem[]) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message.en}` : message.en)).join('\n'));
    this.problems = problems;
  }
}

/** What a chart may weigh in the page, in brotli bytes. */
export const MOST_BYTES = 6 * 1024;

/**
 * What an element would show, as HTML for the page that is published: heading, sentence, picture, table, notes and source, made by the
 * element's own models and templates. The element takes over from it where scripts run.
 *
 * @param feed the parsed JSON
 * @throws {SnapshotError} where the element could not show anything either
 * @throws {TypeError} where there is no such element or language
 */
export async function renderSnapshot(element: SnapshotElement, feed: unknown, options: SnapshotOptions = {}): Promise<Snapshot> {
  const { language = 'sv', measure = usualMeasure, light = false, takesOver = true } = options;
  if (!snapshotTags.includes(element.tag)) throw new TypeError(`"${element.tag}" is none of the elements: ${snapshotTags.join(', ')}.`);
  if (language !== 'sv' && language !== 'en') throw new TypeError(`The language is "sv" or "en", and not "${String(language)}".`);
  const attributes = Object.fromEntries(Object.entries(element.attributes ?? {}).map(([name, value]) => [name, trimmed(value)]));
  const { model, troubles } = await modelOf(element.tag, attributes, feed, language);
  const problems = describeTroubles(troubles);
  const isTable = attributes['view'] === 'table';
  const kind = kindOf(element.tag);
  const picture = await (await kind.load()).loadPicture(model.view);
  const draw = isTable || model.empty ? undefined : picturesOf(model, picture, measure);
  await Promise.all([loadLanguage(language), areaSearchWords.load(language)]);
  const notes = picture.notes(model);
  const written = async (pictures: Pictures, of: Table = model.table): Promise<Weighed> => {
    const face = snapshotFace({ model, notes, table: of, problems, controls: kind.controls(model), picture: await draw?.(pictures), attributes, isTable, light, takesOver });
    const html = inPage(templateText(face), options);
    return { html, bytes: brotliCompressSync(html).length, pictures };
  };
  const { html, bytes, pictures } = await fitting(written, model.table, language, draw !== undefined);
  return { html, problems, bytes, widths: draw ? pictures.widths.map(({ layout }) => layout) : [] };
}

interface Weighed {
  readonly html: string;
  readonly bytes: number;
  readonly pictures: Pictures;
}

/** The best that is light enough: with as many pictures as may be, and then as many rows of the table. */
async function fitting(
  written: (pictures: Pictures, table?: Table) => Promise<Weighed>,
  table: Table,
  language: Language,
  hasPicture: boolean,
): Promise<Weighed> {
  for (const pictures of hasPicture ? PICTURES : PICTURES.slice(-1)) {
    const whole = await written(pictures);
    if (whole.bytes <= MOST_BYTES) return whole;
  }
  let best = await written(PICTURES.at(-1)!, shortened(table, 0, language));
  let [least, most] = [1, table.rows.length - 1];
  while (least <= most) {
    const rows = Math.floor((least + most) / 2);
    const tried = await written(PICTURES.at(-1)!, shortened(table, rows, language));
    if (tried.bytes <= MOST_BYTES) [best, least] = [tried, rows + 1];
    else most = rows - 1;
  }
  return best;
}

/** As the element comes to its model, with its very words where there is none. */
async function modelOf(tag: SnapshotTag, attributes: Readonly<Record<string, string>>, feed: unknown, language: Language): Promise<Phase<ChartModel> & { name: 'ready' }> {
  const { load, options } = kindOf(tag);
  const given = (names: readonly string[]): object => Object.fromEntries(names.flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : [])));
  const view = attributes['view'];
  const query = { ...given(options), ...given(['indicator', 'area']), view: !view || view === 'table' ? 'chart' : view };
  let changed = (): void => {};
  const reader = new PhaseReader<object, ChartModel>(load, () => changed());
  for (;;) {
    const change = new Promise<void>((resolve) => (changed = resolve));
    const phase = reader.read({ feed, src: undefined, status: { status: 'waiting' }, query, filter: attributes['filter'] ?? '', language });
    if (reader.preparing) await change;
    else if (phase.name === 'ready') return phase;
    else throw new SnapshotError(describeTroubles(phase.name === 'failed' ? phase.troubles : []));
  }
}

function inPage(text: string, { stylesheet = 'snapshot.css', integrity, light = false, open = false }: SnapshotOptions): string {
  const checked = integrity ? ` integrity="${escaped(integrity)}" crossorigin="anonymous"` : '';
  const link = stylesheet === false ? '' : `<link rel="stylesheet" href="${escaped(stylesheet)}"${checked}>`;
  const content = `<div class="indicator-snapshot">${link}${prefixed(open ? unfolded(text) : text)}</div>`;
  return light ? inLightDom(content) : `<template shadowrootmode="open" data-indicator-snapshot>${content}</template>`;
}
