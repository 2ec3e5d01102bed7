import type { Invitation } from '../../../programme/survey/invitation.ts';
import type { SurveyComment, SurveyResponse } from '../../../programme/survey/response.ts';
import type { SurveyWindow, WindowName } from '../../../programme/survey/window.ts';
import { hour, minute } from './samples.ts';

export const nameOf = (region: string, session = 'T1'): WindowName => ({
  region,
  kind: 'evaluation',
  session,
});

export const sampleWindow = (region: string, more: Partial<SurveyWindow> = {}): SurveyWindow => ({
  ...nameOf(region),
  code: 'T1',
  programme: 'pilot',
  startsAt: minute(0),
  subRegion: 'West',
  materialVersion: '1.0',
  questions: 1,
  opensAt: minute(0),
  closesAt: minute(50),
  state: 'open',
  openings: 0,
  lookedOn: '2015-11-27',
  ...more,
});

export const sampleInvitation = (
  region: string,
  person: string,
  more: Partial<Invitation> = {},
): Invitation => ({
  ...nameOf(region),
  id: `invitation of ${person}`,
  person,
  state: 'scheduled',
  sendAt: minute(0),
  completed: false,
  open: true,
  closesAt: minute(50),
  ...more,
});

export const sampleResponse = (
  region: string,
  id: string,
  more: Partial<SurveyResponse> = {},
): SurveyResponse => ({
  ...nameOf(region),
  id,
  subRegion: 'West',
  materialVersion: '1.0',
  questions: 1,
  opening: 1,
  ratings: { overall: 'good' },
  ...more,
});

export const sampleComment = (
  region: string,
  id: string,
  more: Partial<SurveyComment> = {},
): SurveyComment => ({
  ...nameOf(region),
  id,
  subRegion: 'West',
  materialVersion: '1.0',
  questions: 1,
  opening: 1,
  question: 'doDifferently',
  text: 'Two readers.',
  state: 'waiting',
  ...more,
});

/** Bytes that stand for an envelope. */
export const sealedAs = (n: number): Uint8Array => new Uint8Array([n, 0, 1, 254, 255]);

export const LATER = hour(20);
