import { words } from '../cards/wording/words.ts';
import type { RegionStore } from '../programme/region/region-store.ts';
import { type ReportSection, reportSection } from '../programme/report/section.ts';
import { adoptedPriorities } from '../programme/report/sections/adopted-priorities.ts';
import { recordSystems } from '../programme/report/sections/record-systems.ts';
import { sessionReadiness } from '../programme/report/sections/session-readiness.ts';
import { trainingMaterial } from '../programme/report/sections/training-material.ts';
import { trainingReach } from '../programme/report/sections/training-reach.ts';
import type { TrainingServices } from '../programme/training/training-services.ts';
import type { TrainingStore } from '../programme/training/training-store.ts';
import type { VoteStore } from '../programme/vote/vote-store.ts';

interface Stands {
  votes: VoteStore;
  training: TrainingStore;
  regions: RegionStore;
}

const say = words.report.sections;

/** What a report is made of, in the order in which it stands under each heading. A feature's section is one more line. */
export const reportSections = (
  { votes, training, regions }: Stands,
  { figures }: Pick<TrainingServices, 'figures'>,
): ReportSection[] => [
  reportSection(adoptedPriorities(votes), say.votes),
  reportSection(trainingReach({ figures, regions, training }), say.training),
  reportSection(trainingMaterial(training), say.material),
  reportSection(recordSystems({ training, regions }), say.systems),
  reportSection(sessionReadiness({ figures, training }), say.readiness),
];
