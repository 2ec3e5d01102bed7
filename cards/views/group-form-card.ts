import type { IExecuteAction } from '@microsoft/teams.cards';
import type { GroupForm } from '../../programme/steering/group-service.ts';
import type { GroupLine, SupportGroupsView } from '../../programme/steering/group-views.ts';
import { endSponsorship } from '../forms/end-sponsorship.ts';
import { endSupportGroup } from '../forms/end-support-group.ts';
import { listSupportGroups } from '../forms/list-support-groups.ts';
import { recordSponsor } from '../forms/record-sponsor.ts';
import { saveSupportGroup } from '../forms/save-support-group.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shortName } from './support-groups-card.ts';

const { groups: say } = words.steering;

const CHOICES = 100;

/** One form about support groups; a new group will have the id `once`. */
export function groupFormCard(form: GroupForm, view: SupportGroupsView, once: string): Card {
  const { inputs, submit } = DRAWN[form](view, once);
  return card({
    summary: say[form].title,
    body: [heading(say[form].title), ...inputs],
    actions: [submit, listSupportGroups.submit(say.heading)],
  });
}

interface Drawn {
  inputs: Elements;
  submit: IExecuteAction;
}

function choicesOf(groups: readonly GroupLine[]) {
  const choices = groups
    .slice(0, CHOICES)
    .map(({ group }) => ({ value: group.id, title: plainAnywhere(shortName(group.name)) }));
  return { choices, preset: choices[0]?.value };
}

/** The sponsorships that the asker may end: the own, or anybody's. */
const ending = ({ groups, mayManage }: SupportGroupsView): GroupLine[] =>
  groups.filter(({ isOwn, sponsorName }) => isOwn || (mayManage && sponsorName !== undefined));

const DRAWN: Record<GroupForm, (view: SupportGroupsView, once: string) => Drawn> = {
  add: ({ on }, once) => ({
    inputs: saveSupportGroup.inputs({ from: { preset: on } }),
    submit: saveSupportGroup.submit(say.add.save, { once }),
  }),
  record: ({ groups, on }) => ({
    inputs: recordSponsor.inputs({ group: choicesOf(groups), from: { preset: on } }),
    submit: recordSponsor.submit(say.record.save),
  }),
  end: view => ({
    inputs: endSponsorship.inputs({ group: choicesOf(ending(view)), to: { preset: view.on } }),
    submit: endSponsorship.submit(say.end.save),
  }),
  close: ({ groups, on }) => ({
    inputs: endSupportGroup.inputs({ group: choicesOf(groups), to: { preset: on } }),
    submit: endSupportGroup.submit(say.close.save),
  }),
};
