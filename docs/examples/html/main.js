const trend = document.querySelector('indicator-trend');
const comparison = document.querySelector('municipality-comparison');

// The property takes a feed that the page has fetched, or made, itself.
trend.feed = await (await fetch('feeds/kvartal.json')).json();

document.querySelector('select').addEventListener('change', ({ target }) => {
  trend.area = comparison.area = target.value;
});

document.addEventListener('indicator-select', ({ area, period }) => {
  document.querySelector('output').textContent = `Vald punkt: ${area}, ${period}`;
});
