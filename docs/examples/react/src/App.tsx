import '@indicator-elements/elements/define/indicator-trend';
import '@indicator-elements/elements/define/municipality-comparison';
import '@indicator-elements/elements/react';
import type { IndicatorSelectEvent } from '@indicator-elements/elements';
import { useState } from 'react';

export function App({ feed }: { feed: unknown }) {
  const [area, setArea] = useState('0680');
  const [chosen, setChosen] = useState<IndicatorSelectEvent>();

  return (
    <main>
      <h1>Läkemedelsgenomgångar</h1>
      <label>
        Område{' '}
        <select value={area} onChange={({ target }) => setArea(target.value)}>
          <option value="0680">Jönköping</option>
          <option value="0643">Habo</option>
          <option value="0642">Mullsjö</option>
        </select>
      </label>
      <indicator-trend feed={feed} area={area} onindicator-select={setChosen}>
        <a href="feeds/kvartal.json">Siffrorna</a>
      </indicator-trend>
      <municipality-comparison src="feeds/kvartal.json" area={area} sort="name" onindicator-select={setChosen}>
        <a href="feeds/kvartal.json">Siffrorna</a>
      </municipality-comparison>
      <output>{chosen ? `Vald punkt: ${chosen.area}, ${chosen.period}` : 'Välj en punkt i ett diagram.'}</output>
    </main>
  );
}
