import { type ReportedProblem } from '@indicator-elements/elements/without-page';
import type { Language } from '@indicator-elements/feed';
import { type SnapshotTag } from './charts.js';
import { type Measure } from './measure.js';
/** A tag as an editor writes it. */
export interface SnapshotElement {
    readonly tag: SnapshotTag;
    /** Its attributes, as they are written: `area`, `compare`, `view`, `heading-level` … `src` is not read: the feed is given. */
    readonly attributes?: Readonly<Record<string, string>>;
}
export interface SnapshotOptions {
    /** The page's language. Default `sv`. */
    readonly language?: Language;
    /** Address of `snapshot.css`, as the page sees it. Default `snapshot.css`. Left out where the page has it itself: `false`. */
    readonly stylesheet?: string | false;
    /** Plain content instead of a declarative shadow root, for what strips `<template>`. */
    readonly light?: boolean;
    /** Measures texts in the page's own font, where it is much wider than usual. */
    readonly measure?: Measure;
}
export interface Snapshot {
    /** What goes directly after the start tag. */
    readonly html: string;
    /** What was left out of the feed, and why. */
    readonly problems: readonly ReportedProblem[];
    /** What it weighs in the page, in brotli bytes. */
    readonly bytes: number;
    /** The widths that its picture is laid out for; none of a table. */
    readonly widths: readonly number[];
}
/** Thrown where there is nothing to show: the feed is none, or cannot answer what the tag asks. */
export declare class SnapshotError extends Error {
    readonly name = "SnapshotError";
    readonly problems: readonly ReportedProblem[];
    constructor(problems: readonly ReportedProblem[]);
}
/** What a chart may weigh in the page, in brotli bytes. */
export declare const MOST_BYTES: number;
/**
 * What an element would show, as HTML for the page that is published: heading, sentence, picture, table, notes and source, made by the
 * element's own models and templates. The element takes over from it where scripts run.
 *
 * @param feed the parsed JSON
 * @throws {SnapshotError} where the element could not show anything either
 */
export declare function renderSnapshot(element: SnapshotElement, feed: unknown, options?: SnapshotOptions): Promise<Snapshot>;
