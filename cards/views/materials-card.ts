import type { MaterialsView, MaterialView } from '../../programme/training/material-views.ts';
import { listMaterials } from '../forms/list-materials.ts';
import { newMaterial } from '../forms/new-material.ts';
import { showMaterial } from '../forms/show-material.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { agreementText } from './agreement-text.ts';

const { materials: say } = words.sessions;

/** The newest versions; few programmes have more. */
const ROWS = 15;
const CHARACTERS = 120;

/** The versions of a programme's material: which sessions used each, what changed and why, and how grades agreed. */
export function materialsCard({ programme, others, versions, mayChange }: MaterialsView): Card {
  const shown = versions.slice(-ROWS);
  const choices = shown.map(({ material: { version } }) => ({ value: version, title: version })).reverse();
  const named = { programme: programme.id };
  return card({
    summary: say.summary(versions.length),
    body: [
      heading(say.heading(plainText(programme.name))),
      ...(shown.length
        ? [versionTable(shown), ...showMaterial.inputs({ version: { choices, preset: choices[0]?.value } })]
        : [paragraph(say.none)]),
    ],
    actions: [
      ...(shown.length ? [showMaterial.submit(say.show, named)] : []),
      ...(mayChange ? [newMaterial.submit(say.add, named)] : []),
      ...elsewhere(others),
    ],
  });
}

const short = (text: string): string => plainText(shortened(text, CHARACTERS));

const versionTable = (versions: readonly MaterialView[]): Elements[number] =>
  table(
    [say.columns.version, say.columns.sessions, say.columns.change, say.columns.agreement],
    versions.map(({ material, sessions, agreement }) => [
      material.version,
      words.format.list(sessions.map(plainText)) || say.noSessions,
      say.change(short(material.change), short(material.reason)),
      agreementText(agreement),
    ]),
    [2, 2, 5, 3],
  );

function elsewhere(others: MaterialsView['others']): Actions {
  const choices = others.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) }));
  const inputs = listMaterials.inputs({ programme: { choices, preset: choices[0]?.value } });
  return choices.length ? [unfold(say.other, inputs, [listMaterials.submit(say.showOther)])] : [];
}
