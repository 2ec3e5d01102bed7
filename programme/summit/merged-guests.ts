import type { SummitStore } from './summit-store.ts';

type Summits = Pick<SummitStore, 'guestsWith' | 'insertMissingGuests' | 'answer' | 'mark' | 'removeGuest'>;

/** Makes `keep` a guest wherever `gone` was one. Where both were, an answer and a tick of either count. May be repeated. */
export const mergedGuests =
  ({ summits }: { summits: Summits }) =>
  async (region: string, keep: string, gone: string): Promise<void> => {
    const kept = await summits.guestsWith(region, keep);
    for (const guest of await summits.guestsWith(region, gone)) {
      const { summit, answer, answeredFor, answeredAt, attended, markedBy, markedAt } = guest;
      await summits.insertMissingGuests([{ ...guest, person: keep }]);
      const there = kept.find(one => one.summit === summit);
      if (there && there.answer === undefined && answer && answeredFor && answeredAt)
        await summits.answer(region, summit, keep, { answer, answeredFor, answeredAt });
      if (there && !there.attended && attended && markedBy && markedAt)
        await summits.mark(region, summit, [keep], { attended, markedBy, markedAt });
      await summits.removeGuest(region, summit, gone);
    }
  };
