import type { GroupLine, SupportGroupsView } from '../../programme/steering/group-views.ts';
import { askDirectors } from '../forms/ask-directors.ts';
import { listSupportGroups } from '../forms/list-support-groups.ts';
import { openGroupForm } from '../forms/open-group-form.ts';
import { takeGroup } from '../forms/take-group.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, strong, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { groups: say } = words.steering;

const ROWS = 30;
const NAME_CHARACTERS = 50;
const PURPOSE_CHARACTERS = 100;

/** Support groups, those without a sponsor first. */
export function supportGroupsCard(view: SupportGroupsView, remark?: string): Card {
  const { groups, sponsored, on } = view;
  return card({
    summary: remark ?? say.summary(sponsored, groups.length),
    body: [
      heading(say.heading),
      ...(remark === undefined ? [] : [strong(remark)]),
      ...(groups.length
        ? [paragraph(say.count(sponsored, groups.length, on)), ...rows(groups)]
        : [paragraph(say.none)]),
    ],
    actions: actionsOf(view),
  });
}

export const shortName = (name: string): string => shortened(name, NAME_CHARACTERS);

function rows(groups: readonly GroupLine[]): Elements {
  return [
    table(
      [say.columns.name, say.columns.purpose, say.columns.sponsor],
      groups
        .slice(0, ROWS)
        .map(line => [
          plainText(shortName(line.group.name)),
          plainText(shortened(line.group.purpose, PURPOSE_CHARACTERS)),
          sponsorOf(line),
        ]),
      [3, 4, 4],
    ),
    ...(groups.length > ROWS ? [note(say.more(groups.length - ROWS))] : []),
  ];
}

function sponsorOf({ sponsorName, since = '', leftName }: GroupLine): string {
  if (sponsorName !== undefined) return say.sponsor(plainText(shortName(sponsorName)), since);
  return leftName === undefined ? say.vacancy : say.vacated(plainText(shortName(leftName)));
}

function actionsOf({ groups, mayManage, mayTake }: SupportGroupsView): Actions {
  const vacant = groups.filter(({ sponsorName }) => sponsorName === undefined).slice(0, ROWS);
  const choices = vacant.map(({ group }) => ({
    value: group.id,
    title: plainAnywhere(shortName(group.name)),
  }));
  const { take } = say;
  return [
    ...(mayTake && choices.length
      ? [
          unfold(
            take.title,
            [paragraph(take.note), ...takeGroup.inputs({ group: { choices, preset: choices[0]?.value } })],
            [takeGroup.submit(take.send)],
          ),
        ]
      : []),
    ...(mayManage && groups.length ? [openGroupForm.submit(say.record.title, { form: 'record' })] : []),
    ...(groups.some(({ isOwn, sponsorName }) => isOwn || (mayManage && sponsorName !== undefined))
      ? [openGroupForm.submit(say.end.title, { form: 'end' })]
      : []),
    ...(mayManage ? [openGroupForm.submit(say.add.title, { form: 'add' })] : []),
    ...(mayManage && choices.length ? [askDirectors.submit(say.ask.title)] : []),
    ...(mayManage && groups.length
      ? [openGroupForm.submit(say.close.title, { form: 'close' })]
      : [listSupportGroups.submit(say.refresh)]),
  ];
}
