import {
  bundle,
  CollaborationLadderElement,
  define,
  IndicatorTrendElement,
  MunicipalityComparisonElement,
  SpiderChartElement,
} from '@indicator-elements/elements';

// The module that a page loads: it defines every element, and tells the embed code where it came from.
bundle.url = import.meta.url;
define('indicator-trend', IndicatorTrendElement);
define('municipality-comparison', MunicipalityComparisonElement);
define('spider-chart', SpiderChartElement);
define('collaboration-ladder', CollaborationLadderElement);
