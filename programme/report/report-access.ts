import type { Day } from '../calendar.ts';
import { may, seesVotes } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { REPORT_AUDIENCES, type ReportAudience, type ReportState } from './report.ts';

/** Those who make a report see it from the draft on; everybody else once it is issued. */
export const seesDrafts = (person: Person, day: Day): boolean => may(person, 'seeReportDrafts', day);

/** Votes are in what members get, so no trainer is one, whatever else she is. */
const BELONGS: Readonly<Record<ReportAudience, (person: Person, day: Day) => boolean>> = {
  members: (person, day) => may(person, 'seeMembersReport', day) && seesVotes(person, day),
  ofsted: (person, day) => may(person, 'seeOfstedReport', day),
  public: () => true,
};

/** The audiences that a person belongs to. */
export const audiencesOf = (person: Person, day: Day): ReportAudience[] =>
  REPORT_AUDIENCES.filter(audience => BELONGS[audience](person, day));

/** The states in which a person sees a report that is for her. */
export const statesSeen = (person: Person, day: Day): readonly ReportState[] | undefined =>
  seesDrafts(person, day) ? undefined : ['issued'];
