/**
 * Lets the comparison choose which municipality the curve shows, and turns each `.tabs` into tabs. Without the script the curve shows
 * one municipality, and the panels stand below each other.
 */

const curve = document.querySelector('#kurvan');
const comparison = document.querySelector('municipality-comparison');
const chosen = document.querySelector('.chosen');

comparison.addEventListener('indicator-select', ({ area }) => {
  curve.area = area;
  comparison.area = area;
  const link = document.createElement('a');
  link.href = '#andrats';
  link.textContent = 'kurvan';
  chosen.replaceChildren('Nu visar ', link, ' samma kommun.');
});

for (const [number, tabs] of [...document.querySelectorAll('.tabs')].entries()) {
  const panels = [...tabs.querySelectorAll(':scope > [data-tab]')];
  const list = document.createElement('div');
  list.role = 'tablist';
  list.ariaLabel = tabs.dataset.label;

  const buttons = panels.map((panel, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.role = 'tab';
    button.id = `tab-${number}-${i}`;
    button.textContent = panel.dataset.tab;
    panel.id ||= `panel-${number}-${i}`;
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', button.id);
    button.setAttribute('aria-controls', panel.id);
    button.addEventListener('click', () => select(i));
    return button;
  });

  /** @param {number} chosen */
  function select(chosen) {
    buttons.forEach((button, i) => {
      button.ariaSelected = String(i === chosen);
      button.tabIndex = i === chosen ? 0 : -1;
    });
    panels.forEach((panel, i) => {
      panel.hidden = i !== chosen;
    });
  }

  list.addEventListener('keydown', (event) => {
    const now = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    select(next);
    buttons[next].focus();
  });

  list.append(...buttons);
  tabs.prepend(list);
  select(0);
}
