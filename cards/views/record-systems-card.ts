import { type Day, londonDay } from '../../programme/calendar.ts';
import type { SystemsView } from '../../programme/training/systems-service.ts';
import { addRecordSystem } from '../forms/add-record-system.ts';
import { setSystemInUse } from '../forms/set-system-in-use.ts';
import { showRecordSystems } from '../forms/show-record-systems.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { bullets, heading, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { nameList } from './name-list.ts';

const { systems: say } = words.readiness;

const NAME_CHARACTERS = 40;
const SYSTEMS = 20;
const CHANGES = 10;
const AUTHORITIES = 100;
const NAMES = 25;

/** Record systems and who works with them, and the forms for those who may change that. */
export function recordSystemsCard(view: SystemsView): Card {
  const { systems, unknown, on } = view;
  const used = systems.filter(({ authorities }) => authorities.length > 0);
  const known = used.reduce((sum, { authorities }) => sum + authorities.length, 0);
  return card({
    summary: say.summary(used.length),
    body: [
      heading(say.heading),
      paragraph(say.count(used.length, known, known + unknown.length, on)),
      ...(systems.length ? [systemTable(view)] : [paragraph(say.noSystems)]),
      ...(unknown.length ? [subheading(say.unknown), nameList(unknown)] : []),
      ...changes(view),
    ],
    actions: [...forms(view), showRecordSystems.submit(say.refresh)],
  });
}

const short = (name: string): string => shortened(name, NAME_CHARACTERS);

const systemTable = ({ systems }: SystemsView) =>
  table(
    [say.columns.system, say.columns.authorities],
    systems.slice(0, SYSTEMS).map(({ name, supplier, authorities }) => [
      plainText(say.system(short(name), supplier && short(supplier))),
      authorities.length === 0
        ? say.nobody
        : say.authorities(
            authorities.length,
            authorities.slice(0, NAMES).map(one => plainText(short(one))),
          ),
    ]),
    [3, 5],
  );

function changes({ changes: coming }: SystemsView): Elements {
  if (coming.length === 0) return [];
  return [
    subheading(say.changes),
    ...bullets(
      coming
        .slice(0, CHANGES)
        .map(({ authorityName, systemName, from }) =>
          say.change(plainText(short(authorityName)), plainText(short(systemName)), from),
        ),
    ),
  ];
}

function forms({ systems, maySet, mayAdd, on }: SystemsView): Actions {
  const named = ({ code, name }: { code: string; name: string }) => ({
    value: code,
    title: plainAnywhere(short(name)),
  });
  const today: Day = londonDay(on);
  const authorities = maySet.slice(0, AUTHORITIES).map(named);
  return [
    ...(authorities.length && systems.length
      ? [
          unfold(
            say.setInUse.title,
            setSystemInUse.inputs({
              authority: { choices: authorities, preset: authorities[0]?.value },
              system: { choices: systems.map(named) },
              from: { preset: today },
            }),
            [setSystemInUse.submit(say.setInUse.save)],
          ),
        ]
      : []),
    ...(mayAdd
      ? [unfold(say.add.title, addRecordSystem.inputs(), [addRecordSystem.submit(say.add.save)])]
      : []),
  ];
}
