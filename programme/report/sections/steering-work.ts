import { plusDays } from '../../calendar.ts';
import type { Authority } from '../../region/authority.ts';
import { isOpen } from '../../steering/commission.ts';
import type { SponsoredGroup } from '../../steering/steering-figures.ts';
import type { SteeringFigures } from '../../steering/steering-figures-service.ts';
import type { SteeringServices } from '../../steering/steering-services.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type ReportScope, type SectionFacts } from '../section.ts';

/** What has ended is told for so long, and a meeting that is longer ago is no news. */
const TOLD_DAYS = 90;

type Code =
  | 'commissions.open'
  | 'commissions.state'
  | 'commissions.lastWordOn'
  | 'supportGroups.total'
  | 'supportGroups.sponsored'
  | 'supportGroups.vacant'
  | 'fund.available'
  | 'fund.committed'
  | 'fund.post'
  | 'meetings.held'
  | 'meetings.cancelled';
type Source =
  | 'steering.commissions'
  | 'steering.sponsorships'
  | 'steering.businessPlan'
  | 'steering.meetings';

/**
 * What the steering group was asked to do and how it goes, who sponsors the support groups, the money and its post, and
 * the meetings (S9, S10). Nothing for the inspectorate; amounts, meetings and the names of vacant groups for members.
 */
export const steeringWork = (
  steering: Pick<SteeringServices['figures'], 'since' | 'figures'>,
): SectionFacts<SteeringFigures, Code, Source> => ({
  kind: 'steeringWork',
  since: region => steering.since(region),
  async find({ region, asAt, audience, authorities }) {
    if (audience === 'ofsted') return undefined;
    const all = await steering.figures(region, asAt);
    const from = plusDays(asAt, -TOLD_DAYS);
    const isRecent = ({ on }: { on: string }): boolean => on >= from;
    const members = audience === 'members';
    const found: SteeringFigures = {
      ...all,
      commissions: all.commissions.filter(one => isOpen(one) || one.lastWordOn >= from),
      groups: members ? named(all.groups, authorities) : [],
      held: members ? all.held.filter(isRecent) : [],
      cancelled: members ? all.cancelled.filter(isRecent) : [],
    };
    const { commissions, held, cancelled, fund, supportGroups } = found;
    const isEmpty = commissions.length + held.length + cancelled.length + supportGroups.total === 0 && !fund;
    return isEmpty ? undefined : found;
  },
  figures: (found, scope) => ({ figures: figuresOf(found, scope) }),
});

/** With the names of authorities in the place of their codes. */
const named = (groups: readonly SponsoredGroup[], authorities: readonly Authority[]): SponsoredGroup[] =>
  groups.map(({ name, sponsor }) => {
    const authority = authorities.find(({ code }) => code === sponsor?.authority)?.name;
    return {
      name,
      ...(sponsor && { sponsor: { since: sponsor.since, ...(authority !== undefined && { authority }) } }),
    };
  });

function figuresOf(
  { commissions, supportGroups, fund, held, cancelled }: SteeringFigures,
  { asAt, audience }: ReportScope,
): FoundFigure<Code, Source>[] {
  const members = audience === 'members';
  const asked = figure<Code, Source>('steering.commissions', asAt);
  const sponsored = figure<Code, Source>('steering.sponsorships', asAt);
  const paid = figure<Code, Source>('steering.businessPlan', asAt);
  const met = figure<Code, Source>('steering.meetings', asAt);
  const vacancies = members ? supportGroups.vacancies : [];
  return [
    asked('commissions.open', commissions.filter(isOpen).length),
    ...commissions.flatMap(({ text, state, lastWordOn }, nth) => {
      const of = { code: String(nth + 1), name: text };
      return [
        asked('commissions.state', state, { of, unit: 'text' }),
        asked('commissions.lastWordOn', lastWordOn, { of, unit: 'day' }),
      ];
    }),
    sponsored('supportGroups.total', supportGroups.total),
    sponsored('supportGroups.sponsored', supportGroups.sponsored),
    ...vacancies.map(name =>
      sponsored('supportGroups.vacant', true, { of: { code: name, name }, unit: 'yesNo' }),
    ),
    ...(fund && members
      ? [
          paid('fund.available', fund.available, { unit: 'pence' }),
          paid('fund.committed', fund.committed, { unit: 'pence' }),
        ]
      : []),
    ...(fund?.posts ?? []).map(({ title, state }) =>
      paid('fund.post', state, { of: { code: title, name: title }, unit: 'text' }),
    ),
    ...(members ? [met('meetings.held', held.length), met('meetings.cancelled', cancelled.length)] : []),
  ];
}
