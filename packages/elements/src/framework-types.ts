/**
 * What React, Vue and Svelte are told of the elements, read off the classes and `HTMLElementTagNameMap`: a new element, attribute or event
 * is known to all three.
 */
import type { ChartModel } from '@indicator-elements/charts';
import type { LitElement } from 'lit';
import type { IndicatorElement } from './index.js';

/** Only this project's elements have all of these. */
type Shared = Pick<IndicatorElement<object, ChartModel>, 'src' | 'feed' | 'headingLevel' | 'complete'>;

/** The elements by their tags. */
export type Elements = {
  [Tag in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[Tag] extends Shared ? Tag : never]: HTMLElementTagNameMap[Tag];
};

type SameType<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The properties that a page may set: the class's own, but those that are only read. */
type Settable<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement>]: SameType<Pick<Element, Name>, { -readonly [N in Name]: Element[N] }> extends true ? Name : never;
}[Exclude<keyof Element, keyof LitElement>];

/** `headingLevel` → `heading-level` */
type AttributeName<Name extends string> = Name extends `${infer Start}${infer Rest}`
  ? Start extends Lowercase<Start>
    ? `${Start}${AttributeName<Rest>}`
    : `-${Lowercase<Start>}${AttributeName<Rest>}`
  : Name;

/** Text is what an attribute holds: a number may be written as such. */
type AttributeValue<Value> = Value extends number ? Value | `${Value}` : Value;

/** The element's properties, none of which is required. */
export type Properties<Element> = { [Name in Settable<Element>]?: Element[Name] | undefined };

/** The attributes that are not written as their property is: `heading-level`. */
export type Attributes<Element> = {
  [Name in Settable<Element> & string as AttributeName<Name> extends Name ? never : AttributeName<Name>]?: AttributeValue<Element[Name]> | undefined;
};

/** The elements' events by name. */
export type Events = { [Name in keyof GlobalEventHandlersEventMap as Name extends `indicator-${string}` ? Name : never]: GlobalEventHandlersEventMap[Name] };

/** A listener of a certain element knows whom it has listened to. */
export type Listener<Element, Name extends keyof Events> = (event: Events[Name] & { readonly currentTarget: Element }) => void;
