import type { Day } from '../../../programme/calendar.ts';
import type { ChallengeShape } from '../../../programme/challenge/challenge-programme.ts';
import type { ChallengeRefusal } from '../../../programme/challenge/challenge-refusal.ts';
import type { FindingKind, FindingVisibility } from '../../../programme/challenge/finding.ts';
import type { ParticipationStatus } from '../../../programme/challenge/participation.ts';
import type { ChallengeState, ScopingNeed } from '../../../programme/challenge/peer-challenge.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { capitals, dayText, list, plural, sentence } from './format.ts';

const SHAPE_NAMES: Record<ChallengeShape, string> = {
  pair: 'pairs of two authorities',
  triad: 'triads of three authorities',
  panel: 'panels of four authorities or more',
};

const STATUS_NAMES: Record<ParticipationStatus, string> = {
  invited: 'invited, not decided yet',
  committed: 'will take part',
  participating: 'takes part',
  completed: 'completed',
  declined: 'does not take part',
  withdrawn: 'withdrew',
};

const STATE_NAMES: Record<ChallengeState, string> = {
  planned: 'planned',
  scoped: 'scoped',
  selfAssessmentShared: 'self-assessment shared',
  visited: 'visited',
  findingsDrafted: 'findings drafted',
  findingsAgreed: 'findings agreed',
  learningReleased: 'learning released',
};

const NEED_NAMES: Record<ScopingNeed, string> = {
  lead: 'who leads the challengers',
  keyLinesOfEnquiry: 'the key lines of enquiry',
  visitDates: 'the days of the visit',
};

const authorities = (n: number): string => plural(n, 'authority', 'authorities');
const days = ([first, last = first]: readonly Day[]): string => {
  if (first === undefined || last === undefined) return 'not set yet';
  return first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** Peer challenge: who takes part, the challenges, their findings, and what the region learns. */
export const challengeWords = {
  commands: {
    programme: {
      names: ['peer challenge', 'peer challenges', 'peer review', 'peer reviews'],
      help: 'Shows the peer challenge programme: how many authorities take part, and the challenges.',
    } satisfies CommandWords,
    challenge: {
      names: ['challenge', 'challenges'],
      help: 'Opens a peer challenge that you have a part in, such as "challenge Carrowmoor".',
    } satisfies CommandWords,
    learning: {
      names: ['peer learning', 'collation', 'learning'],
      help: 'Shows what peer challenges found, topic by topic, as far as their hosts have released it.',
    } satisfies CommandWords,
  },

  /** How many take part; members see who. */
  programme: {
    heading: (year: number) => `Peer challenge ${year}`,
    summary: (participated: number, of: number, year: number) =>
      `${participated} of ${of} authorities take part in the peer challenge of ${year}`,
    count: (participated: number, of: number, year: number) =>
      `${participated} of ${of} authorities take part in the peer challenge programme for ${year}.`,
    about: (shape: ChallengeShape, theme: string, beginsOn: Day) =>
      `Theme: ${theme}. Challenges in ${SHAPE_NAMES[shape]}. The authorities are those of ${dayText(beginsOn)}, when the programme began.`,
    columns: { authority: 'Authority', status: 'Where it stands', reason: 'Why not' },
    status: (status: ParticipationStatus, on: Day) => `${STATUS_CAPITALS[status]} (${dayText(on)})`,
    stands: (status: ParticipationStatus) => STATUS_CAPITALS[status],
    noReason: 'None',
    hidden: 'Which authorities they are is for members of the steering group, directors and link officers.',
    more: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    challenges: 'Challenges',
    noChallenges: 'No challenge is planned that you have a part in.',
    challengeColumns: { hosts: 'Host', challengers: 'Challengers', state: 'State', visit: 'Visit' },
    state: (state: ChallengeState) => STATE_CAPITALS[state],
    visit: days,
    pick: 'Challenge to open',
    choice: (hosts: string, challengers: string, state: ChallengeState) =>
      `${hosts}, challenged by ${challengers} (${STATE_NAMES[state]})`,
    open: 'Open the challenge',
    other: 'Another programme',
    otherChoice: (year: number, theme: string) => `${year}: ${theme}`,
    show: 'Show that programme',
    learning: 'What was found',
    plan: 'Plan a challenge',
    begin: 'Begin another programme',
    chase: 'Ask those who have not decided',
    chased: (n: number) => `The directors and link officers of ${authorities(n)} are asked to decide.`,
    refresh: 'Refresh',
  },

  /** The programme manager notes where authorities stand. */
  record: {
    title: 'Note who takes part',
    authorities: 'Authorities',
    choice: (name: string, status: ParticipationStatus) => `${name}: ${STATUS_NAMES[status]}`,
    status: 'Where they stand now',
    statuses: capitals({
      committed: STATUS_NAMES.committed,
      participating: STATUS_NAMES.participating,
      completed: STATUS_NAMES.completed,
      declined: STATUS_NAMES.declined,
      withdrawn: STATUS_NAMES.withdrawn,
    }),
    on: 'Since which day, if not today',
    reason: 'Why not, if they do not take part',
    save: 'Note it',
    saved: (names: readonly string[]) => `Noted for ${list(names)}.`,
    nothingNew: 'That is how it stood already.',
  },

  /** Somebody of an authority decides for it. */
  own: {
    stands: (name: string, status: ParticipationStatus, on: Day) =>
      `${name}: ${STATUS_NAMES[status]} since ${dayText(on)}.`,
    commit: (name: string) => `${name} takes part`,
    decline: (name: string) => `${name} does not take part`,
    withdraw: (name: string) => `${name} withdraws`,
    reason: 'Why not',
    send: 'Send the decision',
  },

  form: {
    heading: 'Begin a peer challenge programme',
    hint: 'Each authority that exists on the first day gets a row of its own. The rows stay as they are when authorities merge later, so that the count stays true.',
    year: 'Year',
    shape: 'How many authorities in one challenge',
    shapes: {
      pair: 'Pairs: one host, one challenger',
      triad: 'Triads: three authorities',
      panel: 'Panels: four authorities or more',
    } satisfies Record<ChallengeShape, string>,
    theme: 'Theme',
    beginsOn: 'First day',
    save: 'Begin the programme',
  },

  /** The sides of a challenge. */
  plan: {
    newHeading: (year: number) => `Plan a peer challenge of ${year}`,
    editHeading: 'Change who takes part in this challenge',
    hint: (shape: ChallengeShape) =>
      `In this programme there are ${SHAPE_NAMES[shape]}. Only authorities that take part can be chosen.`,
    none: 'No authority takes part yet. Note that first.',
    hosts: 'Host: who is visited',
    challengers: 'Challengers: who visits',
    save: 'Save the challenge',
    back: 'Back',
  },

  challenge: {
    heading: (hosts: string) => `Peer challenge of ${hosts}`,
    summary: (hosts: string, state: ChallengeState) => `Peer challenge of ${hosts}: ${STATE_NAMES[state]}`,
    facts: {
      challengers: 'Challengers',
      lead: 'Led by',
      team: 'Team',
      visit: 'Visit',
      programme: 'Programme',
      findings: 'Findings',
    },
    nobody: 'Nobody yet',
    programme: (year: number, theme: string) => `${year}: ${theme}`,
    enquiry: 'Key lines of enquiry',
    missing: (needs: readonly ScopingNeed[]) =>
      `Still missing before the visit can be prepared: ${list(needs.map(need => NEED_NAMES[need]))}.`,
    counts: ({ hostOnly, approvedForCollation, collated }: Record<FindingVisibility, number>) =>
      `${hostOnly} with the host, ${approvedForCollation} released, ${collated} collated`,
    findings: 'Findings',
    noFindings: 'None written yet.',
    kinds: { strength: 'Strength', areaForConsideration: 'Area for consideration' } satisfies Record<
      FindingKind,
      string
    >,
    finding: (kind: string, topic: string, host: string | undefined) =>
      host === undefined ? `${kind}: ${topic}` : `${kind} of ${host}: ${topic}`,
    visibilities: {
      hostOnly: 'Only the host and those who visit read this.',
      approvedForCollation: 'Released by the host. The programme manager can collate it.',
      collated: 'Collated. Members read it without the name of the host.',
    } satisfies Record<FindingVisibility, string>,
    moreFindings: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    edit: 'Change the sides',
    back: 'All challenges',
    moves: {
      planned: 'Plan it',
      scoped: 'The visit is prepared',
      selfAssessmentShared: 'The self-assessment is shared',
      visited: 'The visit has taken place',
      findingsDrafted: 'The findings are drafted',
      findingsAgreed: 'We agree the findings',
      learningReleased: 'Release the learning',
    } satisfies Record<ChallengeState, string>,
  },

  scope: {
    title: 'Prepare the visit',
    lead: 'Who leads: name or work email of somebody of the challengers',
    team: 'Team: one name or work email on each line, all of the challengers',
    enquiry: 'Key lines of enquiry, one on each line',
    firstDay: 'First day of the visit',
    lastDay: 'Last day of the visit',
    save: 'Save',
  },

  finding: {
    title: 'Write a finding',
    heading: (hosts: string) => `A finding about ${hosts}`,
    host: 'Host that it is about',
    kind: 'What it is',
    topic: 'Topic',
    noTopics: 'There are no topics yet. The programme manager adds them on the card of the programme.',
    text: 'Finding, without names',
    save: 'Save the finding',
    pick: 'Finding to change',
    choice: (kind: string, text: string) => `${kind}: ${text}`,
    change: 'Change this finding',
    remove: 'Remove this finding',
    back: 'Back to the challenge',
    removed: 'The finding was removed.',
  },

  release: {
    title: 'Release findings',
    note: 'As director of the host you decide which findings leave it. The programme manager then reads them with the name of your authority and collates them; members read them without it. This cannot be taken back.',
    findings: 'Findings to release',
    send: 'Release these',
    done: (n: number) => `${plural(n, 'finding was', 'findings were')} released.`,
  },

  topics: {
    title: 'Add a topic',
    name: 'Title',
    regionalReason: 'Why it takes the whole region, if it does',
    save: 'Add the topic',
    saved: (title: string) => `The topic ${title} is on the list.`,
  },

  learning: {
    heading: (year: number) => `What peer challenge found in ${year}`,
    summary: (challenges: number, topics: number) =>
      `Findings of ${plural(challenges, 'challenge')} on ${plural(topics, 'topic')}`,
    count: (challenges: number) =>
      `${plural(challenges, 'challenge has', 'challenges have')} released findings so far.`,
    none: 'No host has released a finding yet.',
    columns: {
      topic: 'Topic',
      challenges: 'Challenges',
      strengths: 'Strengths',
      areas: 'Areas for consideration',
    },
    chart: 'Challenges by topic',
    pick: 'Topic to read',
    topicChoice: (title: string, challenges: number) => `${title} (${plural(challenges, 'challenge')})`,
    open: 'Read this topic',
    back: 'All topics',
    programme: 'The programme',

    topicHeading: (title: string) => `What was found on ${title}`,
    topicSummary: (title: string, challenges: number) =>
      `What ${plural(challenges, 'challenge')} found on ${title}`,
    topicCount: (challenges: number, strengths: number, areas: number) =>
      `${plural(challenges, 'challenge')}: ${plural(strengths, 'strength')}, ${plural(areas, 'area')} for consideration.`,
    regional: (reason: string) => `It takes the whole region. ${sentence(reason)}`,
    learnt: 'What we learn',
    approved: (sources: number, on: string) => `From ${plural(sources, 'finding')}. Approved on ${on}.`,
    waiting: (sources: number) =>
      `From ${plural(sources, 'finding')}. Not approved yet, so only the programme manager and the chairs read it.`,
    findings: 'Findings',
    hiddenTexts:
      'The texts are for members of the steering group, directors and link officers, once they are collated.',
    notCollated: 'Released, not collated yet.',
    ofHost: (host: string) => `From ${host}.`,
    moreFindings: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    collate: {
      title: 'Collate findings',
      note: 'Members read what is collated, without the name of the host. See that no text names anybody.',
      findings: 'Findings to collate',
      send: 'Collate these',
      done: (n: number) => `${plural(n, 'finding is', 'findings are')} collated.`,
    },
    write: {
      title: 'Write what we learn',
      text: 'What the region learns from it',
      save: 'Save, to be approved',
      saved: 'Saved. The chair or deputy chair is asked to approve it.',
    },
    approve: 'Approve what we learn',
    approvedNow: 'Approved. Everybody but trainers can read it now.',
  },

  messages: {
    undecided: (name: string, year: number) =>
      `Does ${name} take part in the peer challenge of ${year}? Say so on the card.`,
    toRelease: (hosts: string) =>
      `The findings of the peer challenge of ${hosts} are agreed. Which of them may leave your authority is yours to decide.`,
    toApprove: (title: string) => `What the region learns on ${title} waits for your approval.`,
    kinds: {
      'challenge.undecided': 'question whether the authority takes part in peer challenge',
      'challenge.toRelease': 'findings to release',
      'challenge.learningToApprove': 'learning to approve',
    },
  },
};

const STATUS_CAPITALS = capitals(STATUS_NAMES);
const STATE_CAPITALS = capitals(STATE_NAMES);

type Sentences = {
  [C in ChallengeRefusal['code']]: (refusal: Extract<ChallengeRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, in peer challenge. */
export const CHALLENGE_REFUSALS: Sentences = {
  challengeNotForTrainers: () =>
    'Trainers see nothing of peer challenge, so that authorities can be open. Send "help" to see what you can do here.',
  noChallengeProgramme: ({ mayBegin }) =>
    mayBegin
      ? 'There is no such peer challenge programme. Send "peer challenge" to begin one, or to see those that there are.'
      : 'There is no such peer challenge programme. Send "peer challenge" to see those that there are, or ask the programme manager.',
  challengeProgrammeTaken: ({ year, shape, theme }) =>
    `Nothing was saved. ${year} has a programme with the theme ${plain(theme)} in ${SHAPE_NAMES[shape]} already. Choose another theme, or use that one.`,
  beginsInAnotherYear: ({ year, beginsOn }) =>
    `Nothing was saved. ${dayText(beginsOn)} is not in ${year}. Choose a first day in ${year}, or change the year.`,
  noAuthorityOnDay: ({ on }) =>
    `Nothing was saved. The region had no authority on ${dayText(on)}. Choose another first day.`,
  participationReasonNeeded: () =>
    'Nothing was saved. Whoever does not take part, or withdraws, says why. Write a reason in a few words and send again.',
  participationNotPossible: ({ status, authorities: wrong }) =>
    `Nothing was saved. "${STATUS_CAPITALS[status]}" does not follow from where these stand: ${wrong
      .map(({ name, status: stands }) => `${plain(name)} (${STATUS_NAMES[stands]})`)
      .join('; ')}. Leave them out, or choose what comes next for them.`,
  participationOutOfOrder: ({ name, on, since }) =>
    `Nothing was saved. ${plain(name)} stands where it does since ${dayText(since)}, so ${dayText(on)} is too early. Choose that day or a later one.`,
  dayInFuture: ({ on }) =>
    `Nothing was saved. ${dayText(on)} is still to come. Choose today or an earlier day.`,
  notYourAuthorityHere: ({ name }) =>
    `Nothing was saved. For ${plain(name)} its director or link officer decides; that it takes part, and has finished, the programme manager notes. Ask one of them.`,
  noAuthorityChosen: () => 'Nothing was saved, because no authority is chosen. Choose at least one.',
  everybodyDecided: () =>
    'Every authority has decided, so nobody was asked. Send "peer challenge" to see where they stand.',
  onBothSides: ({ names }) =>
    `Nothing was saved. ${list(names.map(plain))} cannot visit ${names.length === 1 ? 'itself' : 'themselves'}. Choose other challengers.`,
  wrongNumberOfAuthorities: ({ shape }) =>
    `Nothing was saved. This programme has ${SHAPE_NAMES[shape]}, with at least one host and one challenger. Change the number and save again.`,
  notTakingPart: ({ names }) =>
    `Nothing was saved. ${list(names.map(plain))} ${names.length === 1 ? 'does' : 'do'} not take part in this programme. Choose others, or note first that ${names.length === 1 ? 'it does' : 'they do'}.`,
  challengeNotFound: () =>
    'This challenge does not exist or is not for you to see. Send "challenges" to see those that are.',
  challengeNotInState: ({ state, needed }) =>
    `The challenge is at "${STATE_NAMES[state]}"; that can only be done at ${list(
      needed.map(one => `"${STATE_NAMES[one]}"`),
      'or',
    )}. Open the challenge again to see what comes next.`,
  challengeNotYours: () =>
    'This is for the host, the lead of the challengers and, as far as it is no finding, the programme manager. Ask one of them.',
  scopeIncomplete: ({ missing }) =>
    `The visit is not prepared yet. Missing: ${list(missing.map(need => NEED_NAMES[need]))}. Write that with "Prepare the visit" and try again.`,
  visitEndsBeforeItBegins: ({ first, last }) =>
    `Nothing was saved. The visit would end on ${dayText(last)}, before it begins on ${dayText(first)}. Change one of the days.`,
  visitHalfDated: () =>
    'Nothing was saved. A visit has a first and a last day, which may be the same. Choose both, or leave both empty.',
  visitNotBegun: ({ first }) =>
    `The visit begins on ${dayText(first)}, so it has not taken place. Wait until then, or change its days.`,
  teamMemberNotFound: ({ text, found }) =>
    found === 0
      ? `Nothing was saved. Nobody of the challengers is called "${plain(text)}" here, or is free to visit: trainers are not. Write the name or work email of somebody who has used the bot.`
      : `Nothing was saved. ${found} people of the challengers fit "${plain(text)}". Write the full name or the work email.`,
  noFindingsYet: () => 'There is no finding yet. Write at least one, then try again.',
  findingNotFound: () =>
    'This finding is not there any more, or is not for you to see. Open the challenge again to see those that are.',
  findingReleased: () =>
    'The host has released this finding, so it stays as it is. Open the challenge again to see how it stands.',
  findingsAgreed: () =>
    'The host has agreed the findings, so they stay as they are. Open the challenge again to see them.',
  onlyHostAgrees: ({ names }) =>
    `Nothing was changed. Only ${list(names.map(plain))} can agree its findings. Ask its director or link officer.`,
  onlyHostReleases: ({ names }) =>
    `Nothing was released. Findings belong to the host, and only the director of ${list(names.map(plain))} can release them. Ask that director to send "challenge".`,
  findingsNotAgreed: ({ state }) =>
    `Nothing was released. The challenge is at "${STATE_NAMES[state]}", and findings leave the host once it has agreed them. Open the challenge and agree them first.`,
  noFindingChosen: () =>
    'Nothing was done, because no finding is chosen. Choose at least one and send again.',
  topicNotFound: () =>
    'Nothing was saved. This topic is not on the list any more. Open the card again and choose one that is.',
  nothingCollated: ({ topic }) =>
    `Nothing was saved. Nothing is collated on ${plain(topic)} yet that the region could learn from. Collate findings first, then write what they teach.`,
  learningNotFound: () =>
    'There is nothing written on this topic to approve. Send "peer learning" to see what there is.',
  approvalNeedsAnother: () =>
    'Whoever wrote it cannot approve it. Ask the chair or the deputy chair, whichever of them you are not.',
};
