import type { Chart, ChartModel, ChartPicture, Note } from '@indicator-elements/charts';
import { loadLanguage } from '@indicator-elements/charts/lexicon';
import type { Language } from '@indicator-elements/feed';

/** A chart's notes, which are made with what lays out its picture, and come with it. */
export class LoadedNotes<Model extends ChartModel> {
  #picture: ChartPicture<Model> | undefined;
  #made: { readonly model: Model; readonly notes: readonly Note[] } | undefined;
  #coming = false;
  /** Whether they could not be had. */
  lost = false;

  /** Whether there are notes, or never will be. */
  get settled(): boolean {
    return this.#picture !== undefined || this.lost;
  }

  /** Fetches what they are made with, where that is neither there, nor lost, nor on its way. @param language in which they will be */
  load(chart: Chart<never, Model>, view: string, language: () => Language): Promise<void> | undefined {
    return this.settled || this.#coming ? undefined : this.#fetch(chart, view, language);
  }

  async #fetch(chart: Chart<never, Model>, view: string, language: () => Language): Promise<void> {
    this.#coming = true;
    try {
      const picture = await chart.loadPicture(view);
      // What has come may have words of its own.
      await loadLanguage(language());
      this.#picture = picture;
    } catch (error) {
      console.warn('Notes could not be loaded.', error);
      this.lost = true;
    }
    this.#coming = false;
  }

  /** None while what they are made with is on its way. */
  of(model: Model): readonly Note[] {
    if (this.#picture && !this.lost && this.#made?.model !== model) {
      try {
        this.#made = { model, notes: this.#picture.notes(model) };
      } catch (error) {
        console.error(error);
        this.lost = true;
      }
    }
    return this.#made?.model === model ? this.#made.notes : [];
  }
}
