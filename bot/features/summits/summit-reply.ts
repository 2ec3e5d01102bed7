import { summitCard } from '../../../cards/views/summit-card.ts';
import { answer } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SummitsDeps } from '../summits.ts';

/** The summit as this person may see it, with `remark` as news. */
export const summitReply = async (
  { services }: SummitsDeps,
  caller: Caller,
  summit: string,
  remark?: string,
): Promise<Reply> => answer(await services.reader.one(caller, summit), view => summitCard(view, remark));
