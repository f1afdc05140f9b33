import '@indicator-elements/elements/define/indicator-trend';
import '@indicator-elements/elements/define/municipality-comparison';
import type { IndicatorSelectEvent } from '@indicator-elements/elements';
import { Component, CUSTOM_ELEMENTS_SCHEMA, resource, signal } from '@angular/core';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Läkemedelsgenomgångar</h1>
      <label>
        Område
        <select #select (change)="area.set(select.value)">
          <option value="0680">Jönköping</option>
          <option value="0643">Habo</option>
          <option value="0642">Mullsjö</option>
        </select>
      </label>
      <indicator-trend [feed]="feed.value()" [area]="area()" (indicator-select)="choose($event)">
        <a href="feeds/kvartal.json">Siffrorna</a>
      </indicator-trend>
      <municipality-comparison src="feeds/kvartal.json" [area]="area()" sort="name" (indicator-select)="choose($event)">
        <a href="feeds/kvartal.json">Siffrorna</a>
      </municipality-comparison>
      <output>{{ chosen() }}</output>
    </main>
  `,
})
export class App {
  readonly area = signal('0680');
  readonly chosen = signal('Välj en punkt i ett diagram.');
  readonly feed = resource<unknown, unknown>({
    loader: async ({ abortSignal }) => (await fetch('feeds/kvartal.json', { signal: abortSignal })).json(),
  });

  choose({ area, period }: IndicatorSelectEvent): void {
    this.chosen.set(`Vald punkt: ${area}, ${period}`);
  }
}
