import { define, IndicatorTrendElement, MunicipalityComparisonElement } from '@indicator-elements/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { renderTag, sharedArgTypes, type SharedArgs } from './shared.js';

define('indicator-trend', IndicatorTrendElement);
define('municipality-comparison', MunicipalityComparisonElement);

export type Story = StoryObj<SharedArgs>;

const open = (name: string): string => `fixtures/open-data/${name}.json`;
const answers = ['scb-dodsfall', 'fohm-vaccination', 'utan-roller', 'kolada', 'kolada-sida-1', 'kolada-sida-2'].map(open);

export default {
  title: 'open data',
  component: 'indicator-trend',
  render: renderTag<SharedArgs>('indicator-trend'),
  args: { src: open('scb-dodsfall'), indicator: '000007AC', area: '0680' },
  argTypes: { src: { control: 'select', options: answers }, ...sharedArgTypes },
} satisfies Meta<SharedArgs>;

/** What PxWeb answers is a feed as it is: a measure, an area, a series. */
export const JsonStat: Story = {};

/** One of the categories of the answer, by its code. */
export const JsonStatOfAGroup: Story = { args: { filter: 'Kon=2', area: '0617' } };

/** Few values, no roles: recognised by the names of its dimensions; some are hidden, some missing. */
export const JsonStatWithoutRoles: Story = { args: { src: open('fohm-vaccination'), indicator: 'Andel', area: '0604', filter: 'Ålder=80+' } };

/** Neither areas nor measures, and a dimension without a total: the page chooses. */
export const JsonStatWithOneSeries: Story = { args: { src: open('utan-roller'), indicator: 'value', area: 'all', filter: '_value=hem' } };

/** An answer of Kolada with names beside it, as the command line makes them. */
export const Kolada: Story = { args: { src: open('kolada'), indicator: 'N21826', area: '0680' } };

/** The women among them. */
export const KoladaOfAGender: Story = { args: { src: open('kolada'), indicator: 'N21826', area: '0604', filter: 'gender=K' } };

/** An answer of Kolada as it comes: codes for names, and a note that it is one page of several. */
export const KoladaOnePage: Story = { args: { src: open('kolada-sida-1'), indicator: 'N21826', area: '0680' } };

/** The municipalities of an answer, beside each other. */
export const JsonStatCompared: Story = { render: renderTag<SharedArgs>('municipality-comparison'), args: { src: open('scb-dodsfall') } };

/** And of one of Kolada: values alone, and so no intervals. */
export const KoladaCompared: Story = { render: renderTag<SharedArgs>('municipality-comparison'), args: { src: open('kolada'), indicator: 'N21826', area: '0680' } };
