import type { Day } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { type SupportGroup, sponsorOn, sponsorshipOn } from './support-group.ts';

export interface GroupLine {
  group: SupportGroup;
  /** Absent where there is a vacancy. */
  sponsorName?: string;
  since?: Day;
  /** The asker is the sponsor. */
  isOwn: boolean;
  /** Whoever sponsored it has left. */
  leftName?: string;
}

export interface SupportGroupsView {
  on: Day;
  /** Those with a vacancy first, then by name. */
  groups: GroupLine[];
  sponsored: number;
  mayManage: boolean;
  mayTake: boolean;
}

/** The group as one line, for whoever asks, on a day. */
export function lineOf(group: SupportGroup, known: readonly Person[], asker: Person, day: Day): GroupLine {
  const sponsor = sponsorOn(group, known, day);
  const recorded = sponsorshipOn(group, day);
  const nameOf = (id: string | undefined): string | undefined => known.find(one => one.id === id)?.name;
  const name = nameOf(sponsor);
  const left = sponsor === undefined ? nameOf(recorded?.sponsor) : undefined;
  return {
    group,
    ...(sponsor !== undefined && { sponsorName: name ?? '', since: recorded?.from ?? '' }),
    isOwn: sponsor === asker.id,
    ...(left !== undefined && { leftName: left }),
  };
}
