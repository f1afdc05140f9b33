import { Lexicon } from '../lexicon.js';
import type { Nouns } from './words.js';

/** The words of the notes below the chart. Numbers, periods and names come written already. */
export interface ComparisonNoteWords {
  /** @param drawn whether the picture shows what that is judged by */
  certainNote(side: string, benchmark: string, confidence: string, drawn: boolean): string;
  noneNote(benchmark: string): string;
  intervalNote(confidence: string, decides: boolean): string;
  hintNote(confidence: string): string;
  /** @param rough whether that is so only where many events are expected */
  limitNote(confidence: string, rough: boolean): string;
  fewNote(fewest: string, names: string): string;
  benchmarkNote(benchmark: string): string;
  readonly funnelMethod: string;
  readonly givenNote: string;
  readonly methods: Readonly<Record<'rate' | 'proportion' | 'score', string>>;
  readonly repeats: string;
  /** @param expected how many of many chance points out at the level that decides */
  chance(nouns: Nouns, count: string, atHint: string, atCertain: string, expected: string | undefined): string;
  large(own: string, share: string, benchmark: string): string;
}

export const noteWords = new Lexicon<ComparisonNoteWords>(
  {
    certainNote: (side, benchmark, confidence, drawn) => `säkert ${side} än ${benchmark}${drawn ? `: hela ${confidence}-intervallet ligger på den sidan` : `, på ${confidence}-nivån`}`,
    noneNote: (benchmark) => `ingen säker skillnad mot ${benchmark}`,
    intervalNote: (confidence, decides) => `${confidence}-intervall${decides ? ', som avgör' : ''}`,
    hintNote: (confidence) => `${confidence}-intervall, en antydan`,
    limitNote: (confidence, rough) => `${rough ? 'ungefär ' : ''}${confidence} av områden utan verklig skillnad hamnar innanför kurvorna${rough ? ', färre där få händelser väntas' : ''}`,
    fewNote: (fewest, names) => `Få svar, färre än ${fewest}, så att skillnaden inte bedöms: ${names}`,
    benchmarkNote: (benchmark) =>
      `Också värdet för ${benchmark} är osäkert, och det är medräknat: ett helt intervall kan ligga på ena sidan utan att skillnaden är säker.`,
    funnelMethod: 'Tratten visar vad slumpen ger kring jämförelsevärdet: ju mindre nämnare, desto större skillnader. Ett område bedöms av sitt eget intervall, inte av tratten; nära gränsen kan de skilja sig åt.',
    givenNote: 'intervall enligt underlaget, som inte säger hur säkra de är: inga skillnader bedöms',
    methods: {
      rate: 'Intervall för händelser som räknas per nämnare: Poisson, exakt under tio händelser och annars enligt Byar.',
      proportion: 'Intervall för andelar: Wilson.',
      score: 'Intervall för medelvärden: Students t, av spridning och antal svar. Svar som alla är lika får inget intervall.',
    },
    repeats: 'När en person ligger bakom flera händelser är intervallen för smala, och en skillnad kan se säkrare ut än den är.',
    chance: ({ many, single }, count, atHint, atCertain, expected) =>
      `Om ${count} ${many} inte skilde sig åt alls skulle slumpen ändå peka ut minst ${single} av dem i ${atHint} av fallen på 95 %-nivån och i ${atCertain} på 99,8 %-nivån, som avgör.` +
      (expected === undefined ? '' : ` Också där pekar den i snitt ut ${expected} av ${count}.`),
    large: (own, share, benchmark) => `${own} är ${share} av ${benchmark}, som därför skiljer sig mindre från ${own} än de övriga gör.`,
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
