import { MINUTE_MS, plusMinutes } from '../../../programme/calendar.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story } from '../story.ts';
import { addMaterial, beginProgramme, countAgreement } from './planning.ts';
import { deliveredSteps, plannedSteps } from './session-steps.ts';
import { materialAt, timelineOf } from './timeline.ts';
import { trainingCast } from './training-cast.ts';
import { trainingFigures } from './training-figures.ts';
import type { Material } from './training-part.ts';

/** Training from the first plan to the last attendance, told as the people in it would do it in Teams. */
export const trainingStory: Story = {
  name: 'training',
  cast: trainingCast,
  steps: scenario => [
    ...programmeSteps(scenario),
    ...scenario.sessions.flatMap((session, nth) => deliveredSteps(scenario, session, nth % 2 === 1)),
    ...scenario.plannedSessions.flatMap(session => plannedSteps(scenario, session)),
  ],
  figures: trainingFigures,
};

/** The programme, the versions of its material, and how far grades agreed with each of them. */
function programmeSteps(scenario: Scenario): Step[] {
  const materials = [...scenario.materials].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = materials;
  if (!first) return [];
  return [
    {
      at: plusMinutes(materialAt(first), -30),
      title: `A programme of training begins: ${scenario.programme.name}`,
      run: stage => beginProgramme(stage, scenario),
    },
    ...materials.map(material => ({
      at: materialAt(material),
      title: `Material ${material.version}: ${material.change}, because ${material.reason}`,
      run: (stage: Stage) => addMaterial(stage, scenario, material),
    })),
    ...materials.flatMap(material => agreementStep(scenario, material)),
  ];
}

/** Once the last session with this version is over. */
function agreementStep(scenario: Scenario, material: Material): Step[] {
  const { version, grades = 0, agreedFirst, agreedAfter } = material;
  const ends = scenario.sessions
    .filter(({ materialVersion }) => materialVersion === version)
    .map(session => timelineOf(scenario, session).endsAt.getTime());
  if (grades === 0 || ends.length === 0) return [];
  return [
    {
      at: new Date(Math.max(...ends) + 30 * MINUTE_MS),
      title: `Grades with material ${version}: ${agreedFirst} of ${grades} agree at first, ${agreedAfter} after the discussion`,
      run: stage => countAgreement(stage, material),
    },
  ];
}
