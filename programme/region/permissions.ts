import type { Day } from '../calendar.ts';
import type { Person } from './person.ts';
import { holds, type Role } from './roles.ts';

/** Those who answer for the programme together: the steering group, whoever runs it, and the branch. */
const MEMBERS = [
  'programmeManager',
  'chair',
  'deputyChair',
  'steeringMember',
  'director',
  'branchChair',
] as const satisfies readonly Role[];

/** Who may do what (DOMAIN 1.4). Own-authority limits are checked by the rule that acts, with `holds`. */
const PERMITTED = {
  createVote: ['programmeManager'],
  askToOpenOrVoid: ['programmeManager'],
  confirmOpenOrVoid: ['chair', 'deputyChair'],
  closeVote: ['programmeManager'],
  propose: ['director', 'voter', 'deputyVoter', 'boardChair', 'sponsor'],
  debate: ['director', 'voter', 'deputyVoter', 'boardChair', 'sponsor'],
  decideProposal: ['programmeManager'],
  seeWhoHasVoted: ['programmeManager', 'chair', 'deputyChair'],
  nudgeAuthorities: ['programmeManager'],
  seeCountBeforeDeclaration: ['programmeManager', 'chair', 'deputyChair'],
  declareResult: ['chair', 'deputyChair'],
  endorsePriority: ['branchChair'],
  exportBallots: ['programmeManager', 'chair', 'deputyChair'],
  shareVote: ['programmeManager', 'chair', 'deputyChair'],
  shareResult: ['programmeManager', 'chair', 'deputyChair'],
  findPeople: ['programmeManager', 'linkOfficer'],
  confirmPerson: ['programmeManager', 'linkOfficer'],
  recordLeaver: ['programmeManager'],
  assignRole: ['programmeManager'],
  handOver: ['programmeManager'],
  mergePeople: ['programmeManager'],
  answerRights: ['programmeManager', 'governanceLead'],
  serveRights: ['programmeManager'],
  seeDeliveries: ['programmeManager'],
  runDigest: ['programmeManager'],
  planTraining: ['programmeManager'],
  seeMaterials: ['programmeManager', 'trainer', 'linkOfficer', 'chair', 'deputyChair', 'steeringMember'],
  editReadiness: ['programmeManager', 'linkOfficer'],
  addRecordSystem: ['programmeManager'],
  seeRecordSystems: ['programmeManager', 'linkOfficer', 'chair', 'deputyChair', 'steeringMember'],
  takeAttendance: ['programmeManager', 'trainer'],
  correctAttendance: ['programmeManager'],
  seeRoster: ['programmeManager', 'trainer', 'linkOfficer'],
  seeAccessNeeds: ['programmeManager'],
  bookForStaff: ['programmeManager', 'linkOfficer'],
  promote: ['programmeManager'],
  seeSurveyFigures: [
    'programmeManager',
    'chair',
    'deputyChair',
    'steeringMember',
    'director',
    'linkOfficer',
    'trainer',
  ],
  exportStrictly: ['programmeManager', 'chair', 'deputyChair', 'governanceLead'],
  moderateComments: ['programmeManager'],
  recordDecision: ['programmeManager'],
  sendImpactReturn: ['qualityLead'],
  seeImpactReturn: ['qualityLead', 'linkOfficer'],
  editIndicators: ['programmeManager'],
  enterValues: ['performanceLead'],
  approveValues: ['linkOfficer'],
  seeAuthorityValues: [
    ...[...MEMBERS, 'branchChair', 'voter', 'deputyVoter'],
    ...['linkOfficer', 'sponsor', 'performanceLead'],
  ],
  editCurveSheets: ['programmeManager', 'sponsor'],
  editPlan: ['programmeManager', 'sponsor'],
  runPlan: ['programmeManager'],
  agreePlan: ['branchChair'],
  seeCoverage: ['programmeManager', 'linkOfficer', 'chair', 'deputyChair', 'steeringMember', 'director'],
  draftReport: ['programmeManager'],
  checkReport: ['performanceLead', 'governanceLead'],
  approveReport: ['chair', 'deputyChair'],
  issueReport: ['programmeManager'],
  seeReportDrafts: ['programmeManager', 'chair', 'deputyChair', 'performanceLead', 'governanceLead'],
  seeMembersReport: [...MEMBERS, 'linkOfficer', 'sponsor', 'performanceLead', 'governanceLead'],
  seeOfstedReport: [
    'programmeManager',
    'chair',
    'deputyChair',
    'performanceLead',
    'governanceLead',
    'trainer',
  ],
  runPeerChallenge: ['programmeManager'],
  approveLearning: ['chair', 'deputyChair'],
  seeWhoTookPart: [...MEMBERS, 'linkOfficer'],
  runSummit: ['programmeManager'],
  seeSummitGuests: ['programmeManager', 'chair', 'deputyChair'],
  bringGuests: ['programmeManager', 'director', 'linkOfficer'],
  callMeetings: ['programmeManager', 'chair', 'deputyChair'],
  runSteeringGroup: ['programmeManager'],
  agreeBusinessPlan: ['chair', 'deputyChair', 'branchChair'],
  sponsorGroups: ['director', 'sponsor'],
  seeSupportGroups: [...MEMBERS, 'branchChair', 'sponsor', 'linkOfficer'],
  seeSteeringGroup: [...MEMBERS, 'branchChair'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMITTED;

export const may = (person: Person, permission: Permission, day: Day): boolean =>
  holds(person, PERMITTED[permission], day);

/** A programme manager acts for every authority and its people, a link officer for the own. */
export const mayActFor = (person: Person, authority: string, day: Day): boolean =>
  holds(person, ['programmeManager'], day) || holds(person, ['linkOfficer'], day, authority);

/** The roles to name in a refusal. */
export const permittedRoles = (permission: Permission): readonly Role[] => PERMITTED[permission];

const isTrainer = (person: Person, day: Day): boolean => holds(person, ['trainer'], day);

/** Inspectors run the training, so they see nothing of votes at all (DOMAIN 0, fact 9). */
export const seesVotes = (person: Person, day: Day): boolean => !isTrainer(person, day);

/** Nor of how single authorities stand, and what the region makes of it. */
export const seesPlans = (person: Person, day: Day): boolean => !isTrainer(person, day);

/** And nothing of what peers found (DOMAIN 0, fact 9). */
export const seesPeerChallenge = (person: Person, day: Day): boolean => !isTrainer(person, day);
