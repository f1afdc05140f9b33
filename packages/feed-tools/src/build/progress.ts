import type { Terminal } from '../terminal.js';
import type { BuildProgress } from './build-feed.js';

const STEPS = {
  counting: { sv: 'Räknar samman', en: 'Adding up' },
  suppressing: { sv: 'Skyddar små antal', en: 'Protecting small numbers' },
  attacking: { sv: 'Prövar om något går att räkna ut', en: 'Trying to work out what is hidden' },
  writing: { sv: 'Skriver', en: 'Writing' },
} as const;

const WIDTH = 24;
/** A plain line for each so many rows, where nobody watches. */
const ROWS = 1_000_000;

/** Tells how far a build has come: a bar that is drawn over on a terminal, plain lines elsewhere. */
export class ProgressLines {
  readonly #terminal: Terminal;
  #source: string | undefined;
  #told = 0;
  #bar = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  readonly tell = (progress: BuildProgress): void => {
    if ('step' in progress) {
      this.clear();
      this.#line(`${STEPS[progress.step][this.#terminal.language]} …`);
    } else if (this.#terminal.watched) this.#draw(progress);
    else this.#tellRows(progress);
  };

  /** Takes the bar away, so that something else may be written. */
  clear(): void {
    if (this.#bar) this.#terminal.err('\r\u001B[K');
    this.#bar = '';
  }

  #line(text: string): void {
    if (this.#terminal.watched) {
      this.#terminal.err(`\r\u001B[K${text}`);
      this.#bar = text;
    } else this.#terminal.err(`${text}\n`);
  }

  #draw({ source, rows, bytes, of }: Extract<BuildProgress, { rows: number }>): void {
    const text = `${source}  ${barOf(bytes, of)}${this.#rows(rows)}`;
    if (text !== this.#bar) this.#line(text);
  }

  #tellRows({ source, rows, bytes, of }: Extract<BuildProgress, { rows: number }>): void {
    if (source !== this.#source) {
      [this.#source, this.#told] = [source, 0];
      this.#line({ sv: `Läser ${source} …`, en: `Reading ${source} …` }[this.#terminal.language]);
    }
    if (rows - this.#told < ROWS) return;
    this.#told = rows - (rows % ROWS);
    this.#line(`${source}: ${megabytes(bytes, of)}${this.#rows(this.#told)}`);
  }

  #rows(rows: number): string {
    const { language } = this.#terminal;
    return `${grouped(rows - (rows % (rows > 100_000 ? 10_000 : 1)), language)} ${{ sv: 'rader', en: 'rows' }[language]}`;
  }
}

const grouped = (number: number, language: 'sv' | 'en'): string => number.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB').replace(/\u00A0/g, ' ');

function barOf(bytes: number | undefined, of: number | undefined): string {
  if (bytes === undefined || !of) return '';
  const share = Math.min(1, bytes / of);
  const done = Math.round(share * WIDTH);
  return `[${'#'.repeat(done)}${'·'.repeat(WIDTH - done)}] ${Math.floor(share * 100)} %  `;
}

const megabytes = (bytes: number | undefined, of: number | undefined): string => (bytes === undefined || !of ? '' : `${Math.round(bytes / 1e6)}/${Math.round(of / 1e6)} MB, `);
