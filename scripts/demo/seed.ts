import { fairShuffle } from '../../bot/shuffle.ts';
import { plusMinutes } from '../../programme/calendar.ts';
import type { Outcome } from '../../programme/outcome.ts';
import type { Person } from '../../programme/region/person.ts';
import type { VoteRules } from '../../programme/vote/vote.ts';
import { voteServices } from '../../programme/vote/vote-services.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPaperStore } from '../../storage/paper-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import type { CastMember } from '../scenario/cast.ts';
import type { Scenario } from '../scenario/scenario-file.ts';

const TWO_WEEKS_IN_HOURS = 14 * 24;
const CASE = 'No authority can solve this alone, and the figures of the whole region point the same way.';
const VOICE = 'We saw this in our own peer challenge and would share what we learnt.';

/** Puts the region's vote into its debate, as if everybody had been at it since the morning. */
export async function seedDebate(
  directory: string,
  { region, vote }: Scenario,
  cast: readonly CastMember[],
  at: Date,
  newId: () => string,
): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory: directory });
  try {
    const { db } = database;
    const people = mongoPeopleStore(db);
    const { drafting, debate } = voteServices(
      {
        votes: mongoVoteStore(db),
        papers: mongoPaperStore(db),
        people,
        regions: mongoRegionStore(db),
        conversations: mongoConversationStore(db),
      },
      fairShuffle(() => 0),
    );
    const [manager, ...voters] = await Promise.all(
      cast
        .filter(({ key }) => key.startsWith('voter-'))
        .map(({ account }) => people.byAccount(region.code, account)),
    );
    const as = (person: Person | undefined, minutes = 0) => {
      if (!person) throw new Error('Somebody of the cast is not in the region.');
      return { person, now: plusMinutes(at, minutes) };
    };
    const id = newId();
    done(await drafting.create(as(manager), id, rulesOf(vote)));
    done(await drafting.startDebate(as(manager), id));
    for (const [i, option] of vote.options.entries()) {
      const proposal = newId();
      const by = voters[i % voters.length];
      const replying = voters[(i + 3) % voters.length];
      done(await debate.propose(as(by, i), id, proposal, { ...option, caseForAction: CASE, indicator: {} }));
      done(await debate.decide(as(manager), id, proposal, { to: 'accepted' }));
      done(await debate.speak(as(replying), id, proposal, { id: newId(), stance: 'for', text: VOICE }));
    }
  } finally {
    await database.close();
  }
}

const rulesOf = (vote: Scenario['vote']): VoteRules => ({
  title: vote.title,
  question: 'Which topics warrant joined up regional action?',
  method: { kind: 'approval', choices: vote.choices },
  unit: vote.unit,
  delegateRoles: [],
  quorum: vote.quorum,
  adoptRule: vote.adoptRule,
  tieRule: vote.tieRule,
  runOffHours: 24,
  noneOfThese: false,
  recordedVote: false,
  minimumDebateHours: TWO_WEEKS_IN_HOURS,
  closesAt: vote.closesAt,
  remindMinutesBefore: [60],
});

function done<T>(outcome: Outcome<T>): void {
  if (!outcome.ok) throw new Error(`The demo was refused: ${JSON.stringify(outcome.refusals)}`);
}
