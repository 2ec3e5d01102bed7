import { day } from './format.ts';

/** What people need in order to take part in a session. */
export const accessNeeds = {
  ask: 'Do you need any adjustments?',
  own: {
    summary: (code: string) => `What you need on session ${code}`,
    heading: (code: string) => `Do you need any adjustments on session ${code}?`,
    note: 'Say what helps you to take part, such as step-free access, a hearing loop, or breaks. Only the programme manager sees it. It is kept apart from the list of people, and removed 30 days after the session. Leave it empty to take it back.',
    input: 'What do you need?',
    save: 'Save',
    back: 'Back to the session',
    saved: 'Saved. Only the programme manager sees it.',
    gone: 'Nothing is kept of what you need on this session.',
  },
  list: {
    button: 'Adjustments',
    summary: (code: string, n: number) => `Adjustments on session ${code}: ${n}`,
    heading: (code: string, startsAt: Date) => `Adjustments on session ${code}, ${day(startsAt)}`,
    note: 'For your eyes alone: it may be about health. Tell others only what they have to arrange. It is removed 30 days after the session.',
    none: 'Nobody has asked for any.',
    line: (name: string, text: string) => `${name}: ${text}`,
    more: (n: number) => `And ${n} more.`,
    back: 'Back to the list of people',
  },
};
