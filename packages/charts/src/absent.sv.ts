export const swedish = {
  noValues: 'Det finns inga värden för det här urvalet.',
  allMissing: 'Alla värden saknas för det här urvalet.',
  notApplicable: 'Indikatorn är inte tillämplig för det här urvalet.',
  someHidden: 'Inga värden visas: en del är skyddade, och andra saknas.',
  noPrevious: 'Det finns ingen tidigare omgång att jämföra med.',
  allHidden: 'Inga värden visas, för att skydda enskilda personer.',
};
