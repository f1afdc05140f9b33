import { fromFeed } from './feeds.js';

const sv = ({ label }) => label.sv;

/** A feed's last round by respondent: the groups' names, and for each axis its name and a mean a group. */
export async function spokesOf({ src }) {
  return fromFeed(src, ({ indicators, dimensions: [{ categories, total }], observations }) => {
    const last = lastOf(observations);
    const groups = categories.filter(({ id }) => id !== total);
    const value = (indicator, group) =>
      observations.find((row) => row.indicator === indicator.id && row.period === last && row.respondent === group.id)?.value ?? null;
    return {
      groups: groups.map(sv),
      axes: indicators.map((indicator) => ({ name: sv(indicator), values: groups.map((group) => value(indicator, group)) })),
      top: indicators[0].scale.max,
    };
  });
}

/** A feed's last round by respondent: the groups' names, and for each step its name and a count a group. */
export async function stepsOf({ src }) {
  return fromFeed(src, ({ indicators: [{ categories: steps }], dimensions: [{ categories, total }], observations }) => {
    const last = lastOf(observations);
    const groups = categories.filter(({ id }) => id !== total);
    const count = (step, group) => observations.find((row) => row.category === step.id && row.period === last && row.respondent === group.id)?.value ?? 0;
    return {
      groups: groups.map(sv),
      steps: steps.map((step) => ({ name: sv(step), counts: groups.map((group) => count(step, group)) })),
    };
  });
}

const lastOf = (observations) => observations.map(({ period }) => period).sort().at(-1);
