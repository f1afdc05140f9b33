import type { Language } from '@indicator-elements/feed';

/**
 * The words around a chart: buttons and states. What a chart says of its data is the chart's own (`packages/charts`); what is said of
 * mistakes is loaded when there is one (`troubles.ts`).
 */
export interface Messages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly noPicture: string;
  readonly partial: (count: number) => string;
  readonly stale: (date: string) => string;
  readonly about: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly share: string;
  readonly savePng: string;
  readonly saveSvg: string;
  readonly saveCsv: string;
  readonly copyPicture: string;
  readonly copyCode: string;
  readonly print: string;
  readonly done: Readonly<Record<'picture' | 'code' | 'saved', string>>;
  readonly notDone: string;
  readonly points: (heading: string) => string;
  readonly keys: string;
}

export const messages: Readonly<Record<Language, Messages>> = {
  sv: {
    loading: 'Hämtar data …',
    failed: 'Diagrammet kan inte visas.',
    retry: 'Försök igen',
    noPicture: 'Diagrammet kunde inte ritas. Tabellen har samma innehåll.',
    partial: (count) => `${count === 1 ? 'En uppgift' : `${count} uppgifter`} i underlaget är fel och har lämnats utanför.`,
    stale: (date) => `Uppgifterna hämtades ${date}. Nyare har inte gått att hämta.`,
    about: 'Om måttet och bedömningen',
    showTable: 'Visa tabell',
    showChart: 'Visa diagram',
    share: 'Spara och dela',
    savePng: 'Spara som bild (PNG)',
    saveSvg: 'Spara som bild (SVG)',
    saveCsv: 'Spara tabellen (CSV)',
    copyPicture: 'Kopiera bilden',
    copyCode: 'Kopiera inbäddningskoden',
    print: 'Skriv ut',
    done: { picture: 'Bilden är kopierad.', code: 'Koden är kopierad.', saved: 'Filen är sparad.' },
    notDone: 'Det gick inte. Webbläsaren tillåter det inte på den här sidan.',
    points: (heading) => `Diagrammets punkter: ${heading}`,
    keys: 'Piltangenter går mellan punkterna, Home och End till den första och sista, Esc stänger.',
  },
  en: {
    loading: 'Fetching data …',
    failed: 'The chart cannot be shown.',
    retry: 'Try again',
    noPicture: 'The chart could not be drawn. The table holds the same.',
    partial: (count) => `${count === 1 ? 'One item' : `${count} items`} in the data ${count === 1 ? 'is' : 'are'} wrong and left out.`,
    stale: (date) => `The data were fetched ${date}. Newer data could not be fetched.`,
    about: 'About the measure and the verdict',
    showTable: 'Show table',
    showChart: 'Show chart',
    share: 'Save and share',
    savePng: 'Save as picture (PNG)',
    saveSvg: 'Save as picture (SVG)',
    saveCsv: 'Save the table (CSV)',
    copyPicture: 'Copy the picture',
    copyCode: 'Copy the embed code',
    print: 'Print',
    done: { picture: 'The picture is copied.', code: 'The code is copied.', saved: 'The file is saved.' },
    notDone: 'That did not work. The browser does not allow it on this page.',
    points: (heading) => `The points of the chart: ${heading}`,
    keys: 'Arrow keys move between the points, Home and End to the first and last, Esc closes.',
  },
};
