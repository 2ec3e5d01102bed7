import { importIndicators } from '../../programme/indicators/indicator-import.ts';
import { readIndicatorFile } from '../../programme/indicators/indicator-rows.ts';
import type { TestRegion } from '../region/region-rig.ts';

/** The headings of the two kinds of files, and an indicator of each status. */
export const INDICATORS =
  'code,title,outcome,polarity,unit,counted,numerator,denominator,frequency,source,status,note';
export const VALUES = 'indicator,authority,period,value,numerator,denominator';
export const SP2 =
  'SP2,Second plans,Children are safe,low,percent,children,Second plans,All plans,year,Table A5,published,';
export const LOC =
  'LOC,Audits moderated,Practice is good,high,percent,children,Moderated audits,All audits,quarter,Own count,local,';

/** Loads these lines into a region as the script does. */
export const loadInto = (region: TestRegion, ...lines: string[]) =>
  importIndicators(
    { indicators: region.stores.indicators, regions: region.stores.regions },
    readIndicatorFile(lines.join('\n')),
    region.code,
    region.now,
  );

/** Every value of an indicator. */
export const storedIn = (region: TestRegion, indicator = 'SP2') =>
  region.stores.indicators.values(region.code, indicator, '2000-01');
