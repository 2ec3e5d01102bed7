import { DateTime } from 'luxon';
import { LONDON } from '../../programme/calendar.ts';
import type { Problem } from '../kit/fields.ts';

const london = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: LONDON }).setLocale('en-GB');

/** "27 November 2015" */
const day = (at: Date): string => london(at).toFormat('d LLLL yyyy');
/** "27 November 2015 at 15:00 London time" */
const time = (at: Date): string => `${london(at).toFormat("d LLLL yyyy 'at' HH:mm")} London time`;
/** "1 ballot", "2 ballots" */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** "A, B and C" */
const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const PERSONAL_DATA = {
  dateOfBirth: 'a date that could be a date of birth',
  nhsNumber: 'a number that looks like an NHS number',
  postcode: 'a postcode',
  childOf: 'words that could name a child',
};

/** What an answer must be mended to; every sentence says what to do. */
function problem(label: string, found: Problem): string {
  switch (found.code) {
    case 'required':
      return `"${label}" is empty. Fill it in and send again.`;
    case 'wrongType':
      return `"${label}" could not be read. Use the form as it is shown and send again.`;
    case 'tooLong':
      return `"${label}" has ${found.length} characters; the limit is ${found.max}. Shorten it and send again.`;
    case 'notAChoice':
      return `"${label}" has a value that is not on the list. Choose from the list and send again.`;
    case 'tooMany':
      return `"${label}" takes at most ${found.max}. Remove some and send again.`;
    case 'notANumber':
      return `"${label}" needs a whole number from ${found.min} to ${found.max}.`;
    case 'notADate':
      return `"${label}" needs a date such as 2015-11-27.`;
    case 'notATime':
      return `"${label}" needs a time such as 15:00.`;
    case 'possiblePersonalData':
      return `"${label}" contains ${PERSONAL_DATA[found.found]}. No data on children or families may be entered here: write it without and send again.`;
  }
}

export const english = {
  format: { day, time, plural, list },

  form: {
    hiddenData: 'Card data',
    noChildren: '(nothing about a child or family)',
    nothingSaved: 'Nothing was saved.',
    textError: (label: string, max: number) => `${label}: write at most ${max} characters.`,
    choiceError: (label: string) => `${label}: choose one.`,
    problem,
  },

  turn: {
    unknownCommand: (nearest: string | undefined) =>
      nearest
        ? `That is not a command here. Did you mean "${nearest}"? Type "help" to see everything you can do.`
        : 'That is not a command here. Type "help" to see everything you can do.',
    unknownVerb:
      'This card is older than the bot, and its button is no longer known. Type "help" to get a current card.',
    answeredPrivately: 'The answer is in your personal chat with me.',
    openPersonalChat:
      'That is for your eyes only. Open a personal chat with me (choose my name, then "Chat") and type it there.',
  },

  help: {
    title: 'What you can do here',
    summary: 'What you can do here, as a list of commands.',
    intro:
      'Type a command, with or without my name. Capital letters and punctuation do not matter. A command opens a card that guides you.',
    command: 'Command',
    does: 'What it does',
    help: 'Shows this list.',
    noChildren: 'No data on children or families may be entered here.',
  },

  recount: {
    usage: 'Say which file to count: npm run recount -- ballots-2015-11-27.csv',
    unreadable: (file: string, why: string) => `${file} could not be counted. ${why}`,
    turnout: (ballots: number, electorate: number, percent: number) =>
      `Turnout ${ballots} of ${electorate} (${percent}%)`,
    adopted: 'adopted    ',
    notAdopted: 'not adopted',
    quorumMet: 'The quorum was met.',
    advisory: 'The quorum was missed, so the result is advisory.',
    agrees: 'The recount gives the declared result.',
    differs: 'The recount does NOT give the declared result:',
  },

  /** What the operator reads when the bot refuses to start. */
  setup: {
    refused: 'The bot does not start until these settings are mended:',
    missing: (name: string) => `${name} is not set. Set it and start again.`,
    notAChoice: (name: string, value: string, choices: readonly string[]) =>
      `${name} is "${value}". Set it to ${list(choices, 'or')}.`,
    notAPort: (name: string) => `${name} needs a whole number from 0 to 65535.`,
    notAnAccount: (name: string, entry: string) =>
      `${name} has "${entry}". Write each person as tenantId/objectId, with commas between people.`,
    notAnAddress: (name: string, protocols: readonly string[]) =>
      `${name} needs a full address that starts with ${list(
        protocols.map(protocol => `${protocol}//`),
        'or',
      )}.`,
    notACode: (name: string) =>
      `${name} needs a short code of letters, digits and hyphens, such as south-west.`,
    openToAll: (host: string) =>
      `Without MICROSOFT_APP_ID anybody who reaches ${host} could act as anybody. Set MICROSOFT_APP_ID, or for development set NODE_ENV=development and HOST=127.0.0.1.`,
    passwordForManagedIdentity:
      'MICROSOFT_APP_PASSWORD is set, but UserAssignedMSI uses none. Remove it, or choose another MICROSOFT_APP_TYPE.',
    noTenants:
      'TENANTS is empty, so nobody could use the bot. List the Microsoft 365 tenant ids it serves, with commas between them.',
    noManagers:
      'PROGRAMME_MANAGERS is empty, so nobody could run a vote. List at least one person as tenantId/objectId.',
    developmentOnly: (name: string) =>
      `${name} works only with NODE_ENV=development on a loopback HOST. Remove it.`,
  },

  /** Answers of the bot's edge, before anything of the business is asked. */
  edge: {
    malformed: {
      noAction: 'This button sent no action, so nothing was done. Type help and start from a fresh card.',
      notExecute:
        'This button sent an action that the bot does not know, so nothing was done. Type help and start from a fresh card.',
      noVerb:
        'This button does not say what it is for, so nothing was done. Type help and start from a fresh card.',
      unknownInvoke: 'The bot does not offer this. Nothing was done. Type help to see what it does.',
      noSender:
        'Teams did not say who sent this, so nothing was done. Sign in to Teams with your work account and try again.',
    },
    done: 'Done.',
    inNewMessage: 'The answer is in a new message in this conversation.',
    couldNotSend:
      'What you asked for was done, but the message with the answer could not be sent. Type help to go on.',
    useNewerTeams:
      'Your version of Teams cannot use this button here, so nothing was done. Open the personal chat with the bot and type help, or update Teams.',
    fault: (reference: string) =>
      `Sorry, something went wrong on our side. Try again in a minute. If it happens again, tell your programme manager this reference: ${reference}`,
    tooLarge: (kilobytes: number) =>
      `This request is larger than ${kilobytes} KB, so it was not read. Shorten it and send it again.`,
    notJson: 'This request is not a JSON object. Send one Bot Framework activity.',
    notAnActivity:
      'This activity lacks its type, conversation or service address. Send a complete Bot Framework activity.',
    notSignedIn:
      'This request has no valid token of the Bot Connector service. Requests come through Microsoft Teams only.',
    foreignTenant:
      'This organisation is not one that the bot serves. Ask the programme manager to have it added.',
    foreignHost: 'This service address is not one that the bot may speak to.',
    linkGone: 'This link is unknown or has run out. Go back to Teams and ask for the file again.',
  },
};
