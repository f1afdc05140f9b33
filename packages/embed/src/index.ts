import { bundle, CollaborationLadderElement, define, IndicatorTrendElement, SpiderChartElement } from '@indicator-elements/elements';

// The module that a page loads: it defines every element, and tells the embed code where it came from.
bundle.url = import.meta.url;
define('indicator-trend', IndicatorTrendElement);
define('spider-chart', SpiderChartElement);
define('collaboration-ladder', CollaborationLadderElement);
