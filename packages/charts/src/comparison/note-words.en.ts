import type { ComparisonNoteWords } from './note-words.js';

export const english: ComparisonNoteWords = {
  certainNote: (side, benchmark, confidence, drawn) => `certainly ${side} than ${benchmark}${drawn ? `: the whole ${confidence} interval lies on that side` : `, at the ${confidence} level`}`,
  noneNote: (benchmark) => `no certain difference from ${benchmark}`,
  intervalNote: (confidence, decides) => `${confidence} interval${decides ? ', which decides' : ''}`,
  hintNote: (confidence) => `${confidence} interval, a hint`,
  limitNote: (confidence, rough) => `${rough ? 'about ' : ''}${confidence} of areas without a real difference fall within the curves${rough ? ', fewer where few events are expected' : ''}`,
  fewNote: (fewest, names) => `Few answers, fewer than ${fewest}, so that the difference is not judged: ${names}`,
  benchmarkNote: (benchmark) =>
    `The value of ${benchmark} is uncertain, too, and that is taken into account: a whole interval may lie on one side without a certain difference.`,
  funnelMethod: 'The funnel shows what chance gives around the benchmark: the smaller the denominator, the larger the differences. An area is judged by its own interval, not by the funnel; near a limit the two may differ.',
  givenNote: 'intervals as the data give them, without saying how certain they are: no differences are judged',
  methods: {
    rate: 'Intervals of events counted per denominator: Poisson, exact below ten events and otherwise after Byar.',
    proportion: 'Intervals of proportions: Wilson.',
    score: 'Intervals of means: Student’s t, from the spread and the number of answers. Answers that are all alike get no interval.',
  },
  repeats: 'Where one person is behind several events the intervals are too narrow, and a difference may look more certain than it is.',
  chance: ({ many }, count, atHint, atCertain, expected) =>
    `If ${count} ${many} did not differ at all, chance would still point out at least one of them ${atHint} of the time at the 95% level, and ${atCertain} of the time at the 99.8% level, which decides.` +
    (expected === undefined ? '' : ` Even there it points out ${expected} of ${count} on average.`),
  large: (own, share, benchmark) => `${own} is ${share} of ${benchmark}, which therefore differs less from ${own} than the others do.`,
};
