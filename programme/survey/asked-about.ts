import { londonDay } from '../calendar.ts';
import type { Invitation } from './invitation.ts';

/**
 * What a message that asks somebody is about. An evaluation is about its session. Surveys that fall on one day are asked
 * about together, in one message: its subject is the day.
 */
export const askedAbout = ({ kind, session, sendAt }: Invitation): string =>
  kind === 'evaluation' ? session : londonDay(sendAt);
