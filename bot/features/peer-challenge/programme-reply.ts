import { challengeProgrammeCard } from '../../../cards/views/challenge-programme-card.ts';
import { answer } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeerChallengeDeps } from '../peer-challenge.ts';

/** The programme as this person may see it, with `remark` as news. */
export const programmeReply = async (
  { services }: PeerChallengeDeps,
  caller: Caller,
  programme: string,
  remark?: string,
): Promise<Reply> =>
  answer(await services.reader.programme(caller, programme), view => challengeProgrammeCard(view, remark));
