import { chaseUndecided } from '../../../cards/forms/chase-undecided.ts';
import { decideParticipation } from '../../../cards/forms/decide-participation.ts';
import { newChallengeProgramme } from '../../../cards/forms/new-challenge-programme.ts';
import { recordParticipation } from '../../../cards/forms/record-participation.ts';
import { saveChallengeProgramme } from '../../../cards/forms/save-challenge-programme.ts';
import { saveTopic } from '../../../cards/forms/save-topic.ts';
import { showChallengeProgramme } from '../../../cards/forms/show-challenge-programme.ts';
import { plainText } from '../../../cards/kit/plain-text.ts';
import { challengeProgrammeCard } from '../../../cards/views/challenge-programme-card.ts';
import { challengeProgrammeFormCard } from '../../../cards/views/challenge-programme-form-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { ParticipationChange } from '../../../programme/challenge/participation-service.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { may } from '../../../programme/region/permissions.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeerChallengeDeps } from '../peer-challenge.ts';
import { programmeReply } from './programme-reply.ts';

const { programme: say, record, topics } = words.challenge;

/** Programmes, who takes part, and the topics. */
export function programmeActions(deps: PeerChallengeDeps): Action[] {
  const { programmes, participations, reader } = deps.services;

  async function moved(
    caller: Caller,
    programme: string,
    authorities: readonly string[],
    change: ParticipationChange,
  ): Promise<Reply> {
    const outcome = await participations.move(caller, programme, authorities, change);
    return after(caller, programme, outcome, ({ moved: names }) =>
      names.length ? record.saved(names.map(plainText)) : record.nothingNew,
    );
  }

  /** The programme as it is now, with what was done in words. */
  async function after<T>(
    caller: Caller,
    programme: string,
    outcome: Outcome<T>,
    news: (value: T) => string,
  ): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    return programmeReply(deps, caller, programme, news(outcome.value));
  }

  return [
    action(newChallengeProgramme, async caller => {
      const { person, now } = caller;
      return may(person, 'runPeerChallenge', londonDay(now))
        ? { kind: 'card', card: challengeProgrammeFormCard(caller.newId(), londonDay(now)) }
        : answer(await reader.programme(caller), view => challengeProgrammeCard(view));
    }),
    action(saveChallengeProgramme, async (caller, { once, ...details }) => {
      const begun = await programmes.begin(caller, once, details);
      return begun.ok ? programmeReply(deps, caller, begun.value) : refused(begun.refusals);
    }),
    action(showChallengeProgramme, (caller, { shown }) => programmeReply(deps, caller, shown)),
    action(recordParticipation, (caller, { programme, authorities, on, status, reasonNot: reason }) =>
      moved(caller, programme, authorities, { status, reason, ...(on !== '' && { on }) }),
    ),
    action(decideParticipation, (caller, { programme, authority, ...change }) =>
      moved(caller, programme, [authority], change),
    ),
    action(chaseUndecided, async (caller, { programme }) => {
      const asked = await programmes.chase(caller, programme);
      if (asked.ok) deps.wake();
      return after(caller, programme, asked, say.chased);
    }),
    action(saveTopic, async (caller, { programme, title, regionalReason }) =>
      after(caller, programme, await programmes.putTopic(caller, title, regionalReason), topic =>
        topics.saved(plainText(topic.title)),
      ),
    ),
  ];
}
