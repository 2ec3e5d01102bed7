import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may, permittedRoles } from '../region/permissions.ts';
import type { Proposal } from '../vote/proposal.ts';
import { visible } from '../vote/visibility.ts';
import type { Vote } from '../vote/vote.ts';
import type { CurveSheet, CurveText } from './curve-sheet.ts';
import type { IndicatorDeps } from './indicator-deps.ts';
import type { indicatorReader } from './indicator-reader.ts';
import type { BaselineView, CurveView } from './indicator-views.ts';

/** The sheets that turn the curve: a topic's indicator, the story behind it, and what could be done. */
export function curveService(
  deps: IndicatorDeps,
  reader: Pick<ReturnType<typeof indicatorReader>, 'baseline'>,
) {
  /** The topic of a vote, for whoever may see it. */
  async function topicFor(
    { person, now }: Asker,
    vote: string,
    topic: string,
  ): Promise<Outcome<{ vote: Vote; proposal: Proposal }>> {
    const found = await deps.votes.byId(person.region, vote);
    const seen = found && visible(found, { kind: 'person', person, day: londonDay(now) });
    if (!found || !seen?.proposals) return refuse({ code: 'voteNotFound' });
    const proposals = await deps.votes.proposals(person.region, vote);
    const proposal = proposals.find(({ code, state }) => code === topic && state !== 'withdrawn');
    return proposal ? done({ vote: found, proposal }) : refuse({ code: 'topicOfVoteNotFound' });
  }

  /** Whoever put the topic forward, until voting opens; the programme manager and sponsors at any time. */
  const mayWrite = ({ person, now }: Asker, vote: Vote, proposal: Proposal): boolean =>
    may(person, 'editCurveSheets', londonDay(now)) ||
    (proposal.proposedBy === person.id &&
      !vote.electorate &&
      (vote.state === 'draft' || vote.state === 'debate'));

  async function viewOf(asker: Asker, vote: Vote, proposal: Proposal): Promise<CurveView> {
    const { region } = vote;
    const sheet = await deps.indicators.sheet(region, vote.id, proposal.code);
    const writes = mayWrite(asker, vote, proposal);
    const [baseline, indicators, people] = await Promise.all([
      sheet?.indicator === undefined ? undefined : reader.baseline(region, sheet.indicator, asker.now),
      writes ? deps.indicators.indicators(region) : [],
      deps.people.byIds(region, sheet ? [sheet.changedBy] : []),
    ]);
    const [by] = people;
    return {
      vote: vote.id,
      voteTitle: vote.title,
      topic: { code: proposal.code, title: proposal.title, proposal: proposal.id },
      sheet,
      ...(baseline && { baseline }),
      ...(by && { changedByName: by.name }),
      indicators: indicators.map(({ code, title }) => ({ code, title })),
      mayWrite: writes,
    };
  }

  return {
    async view(asker: Asker, vote: string, topic: string): Promise<Outcome<CurveView>> {
      const found = await topicFor(asker, vote, topic);
      return found.ok ? done(await viewOf(asker, found.value.vote, found.value.proposal)) : found;
    },

    /** What the card of a topic shows of it; undefined where nobody has chosen an indicator. */
    async baselineOn(
      region: string,
      vote: string,
      topic: string,
      now: Date,
    ): Promise<BaselineView | undefined> {
      const sheet = await deps.indicators.sheet(region, vote, topic);
      return sheet?.indicator === undefined ? undefined : reader.baseline(region, sheet.indicator, now);
    },

    /** Saves the sheet as it was written; `seen` is the revision that was shown, 0 where there was none. */
    async save(
      asker: Asker,
      vote: string,
      topic: string,
      seen: number,
      told: CurveText,
    ): Promise<Outcome<CurveView>> {
      const found = await topicFor(asker, vote, topic);
      if (!found.ok) return found;
      const { vote: of, proposal } = found.value;
      if (!mayWrite(asker, of, proposal))
        return refuse({ code: 'notYourRole', roles: permittedRoles('editCurveSheets') });
      const { region } = of;
      if (told.indicator !== undefined && !(await deps.indicators.indicator(region, told.indicator)))
        return refuse({ code: 'indicatorNotFound' });
      const { indicator, ...texts } = told;
      const sheet: CurveSheet = {
        ...texts,
        ...(indicator !== undefined && { indicator }),
        region,
        vote,
        topic,
        changedBy: asker.person.id,
        changedAt: asker.now,
        revision: seen + 1,
      };
      const stored = await deps.indicators.sheet(region, vote, topic);
      const again = stored?.revision === seen + 1 && isSameText(stored, sheet);
      return again || (await deps.indicators.saveSheet(sheet))
        ? done(await viewOf(asker, of, proposal))
        : refuse({ code: 'changedMeanwhile' });
    },
  };
}

/** The same press once more. */
const isSameText = (one: CurveSheet, other: CurveSheet): boolean =>
  one.changedBy === other.changedBy && JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));

const textOf = ({ indicator, story, partners, works, actions }: CurveSheet) => [
  indicator ?? '',
  story,
  partners,
  works,
  actions,
];
