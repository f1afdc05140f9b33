const NUMBERS = {
  value:
    'The value of a count or a score, the number of a distribution’s category, or a rate or proportion whose counts may not be released.',
  numerator: 'The events or people counted; of a proportion a part of the denominator.',
  denominator: 'The people, or whatever is counted per.',
  n: 'How many answers or people a score is the mean of.',
  sd: 'The standard deviation of the answers that a score is the mean of.',
  lower: 'The lower end of an interval that the producer gives, in the unit of the value.',
  upper: 'The upper end of that interval.',
};

/** What each part of a feed means: of a definition as a whole (''), and of each of its fields. */
export const ABOUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Feed: {
    '': 'What is measured, where, when, and how far the numbers can be trusted. Unknown fields are ignored.',
    format: 'The format and its version.',
    publisher: 'Who answers for the numbers.',
    license: 'The address of the licence that the numbers may be used under.',
    updated: 'When the numbers were last changed.',
    nextUpdate: 'When new numbers are due.',
    notes: 'Notes that are shown with every chart.',
    disclosure: 'How small numbers are kept from disclosing anybody.',
    areas: 'The areas that there are numbers for. Each may be part of another.',
    dimensions: 'The ways in which the numbers are divided, such as age and sex.',
    indicators: 'What is measured. The first is shown when a page does not ask for another.',
    observations:
      'The numbers, either one object a row or one list a column. A dimension’s id is also a field here, with a category’s id as its value; without it, the observation is of the dimension’s total. Each combination of indicator, area, dimensions, period and category stands once.',
  },
  Text: { '': 'A text, or the text in Swedish and English. Always shown as text, never as markup.' },
  Period: {
    '': 'A year 2025, a quarter 2025-Q1, a month 2025-11, an ISO week 2025-W07 or a day 2025-11-30.',
  },
  Date: { '': 'A date 2025-11-30, or a date with a time 2025-11-30T08:00:00Z.' },
  Url: { '': 'A web address: https, http or relative.' },
  Publisher: {
    '': 'Who answers for the numbers.',
    name: 'The name of the organisation.',
    url: 'Its web page.',
  },
  Disclosure: {
    '': 'How small numbers are kept from disclosing anybody.',
    minCount:
      'The least count that may be shown, zero aside. Smaller ones should have the status suppressed.',
  },
  Area: {
    '': 'A place or a unit that there are numbers for.',
    code: 'Its code, as text: leading zeros count.',
    name: 'Its name.',
    level: 'What kind of area it is.',
    parent: 'The code of the area that it is part of.',
  },
  Category: { '': 'One of the values of a dimension or a distribution.', id: 'Its id.', label: 'Its name.' },
  Dimension: {
    '': 'A way in which the numbers are divided.',
    id: 'Its id, which is also its field in the observations.',
    label: 'Its name.',
    total: 'The id of the category that holds all the others, where there is one.',
    categories: 'Its categories, in the order in which they are shown.',
  },
  Scale: {
    '': 'The ends of the scale that a score is given on.',
    min: 'The lowest score.',
    max: 'The highest score.',
  },
  Target: {
    '': 'A goal.',
    value: 'The goal, in the unit of the indicator’s value.',
    from: 'The first period it holds for; without it, from the start.',
    to: 'The last period it holds for; without it, until further notice.',
    label: 'What the goal is called.',
  },
  Event: {
    '': 'Something that happened and that a reader should know of.',
    period: 'When it happened.',
    label: 'What happened, in a few words.',
    description: 'More about it.',
    rebase: 'Whether a new baseline should start with this period.',
  },
  Indicator: {
    '': 'Something that is measured.',
    id: 'Its id.',
    label: 'Its name.',
    kind: 'rate: events per people; proportion: the numerator is part of the denominator; count; score: a mean on a scale; distribution: counts over ordered categories.',
    granularity: 'How long each of its periods is.',
    direction: 'What better means. With neutral nothing is called better or worse.',
    per: 'What a rate or a proportion is given per. A rate must have it; a proportion is per 100 without it.',
    scale: 'The scale of a score, which must have it.',
    categories: 'The ordered categories of a distribution, which must have them.',
    numerator: 'What the numerator counts, in words.',
    denominator: 'What the denominator counts, in words.',
    unit: 'The unit of the value, in words.',
    decimals: 'How many decimals are shown.',
    rolling:
      'How many periods each value covers, where that is more than its own: 12 for a rolling twelve-month figure. Neighbours then share most of what they count, and the series is not judged.',
    definition: 'How it is defined and measured.',
    targets: 'Its goals.',
    events: 'What happened along the way.',
  },
  Observation: {
    '': 'One number, or the reason why there is none.',
    indicator: 'The id of the indicator.',
    area: 'The code of the area.',
    period: 'The period, as long as the indicator’s granularity says.',
    category: 'The id of the category, of a distribution.',
    status: 'What is to be known of the number, or why there is none.',
    ...NUMBERS,
  },
  Status: {
    '': 'suppressed: too few to show; missing: not delivered; not-applicable; preliminary; low-reliability. The first three come without a number.',
  },
  Position: { '': 'A position in a list, counted from 0.' },
  CodeColumn: {
    '': 'Ids or codes, as text, as positions in the feed’s list, or as a dictionary and an index into it.',
  },
  Columns: {
    '': 'The observations as columns of equal length, with null for no value. A column of text may be written as a dictionary and an index into it.',
    indicator: 'The ids of the indicators, or their positions.',
    area: 'The codes of the areas, or their positions.',
    period: 'The periods.',
    category: 'The ids of the categories, of distributions.',
    status: 'The statuses, null for none.',
    ...NUMBERS,
  },
};
