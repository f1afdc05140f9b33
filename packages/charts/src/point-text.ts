import type { Language } from '@indicator-elements/feed';
import type { PointText, Selected } from './chart.js';
import { formats, type Formats } from './format.js';

/**
 * What is said of a point: its title and lines, as `say` writes them for each voice, with `joint` between the lines. Worked out when it
 * is asked for: a reader looks at a few of the points, and the picture should not wait for them all.
 */
export function pointText(
  language: Language,
  say: (format: Formats) => { readonly title: string; readonly lines: readonly string[] },
  selection: Selected,
  joint = ', ',
): PointText {
  const saidBy = (voice: 'shown' | 'spoken'): string => {
    const { title, lines } = say(formats(language, voice));
    return `${title}: ${lines.join(joint)}`;
  };
  return {
    get title() {
      return say(formats(language, 'shown')).title;
    },
    get lines() {
      return say(formats(language, 'shown')).lines;
    },
    get shown() {
      return saidBy('shown');
    },
    get spoken() {
      return saidBy('spoken');
    },
    selection,
  };
}
