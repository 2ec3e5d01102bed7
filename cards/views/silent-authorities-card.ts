import type { Participation } from '../../programme/vote/participation.ts';
import type { SilenceView } from '../../programme/vote/silence-service.ts';
import { nudgeAuthorities } from '../forms/nudge-authorities.ts';
import { showVote } from '../forms/show-vote.ts';
import { silentAuthorities } from '../forms/silent-authorities.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { callout, heading, note, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { nameList } from './name-list.ts';

const { buttons, silence: say } = words.vote;

/** A region has up to about 40; the silent ones come first. */
const ROWS = 40;

/** Who has proposed, debated and voted, in words; `told` is how many authorities the last press has reached. */
export function silentAuthoritiesCard(view: SilenceView, told?: number): Card {
  const { vote, stage, authorities, toTell } = view;
  const silent = toTell.length + view.toldToday.length + view.withoutLinkOfficer.length;
  const more = authorities.length - ROWS;
  return card({
    summary: say.summary(plainAnywhere(vote.title), silent, stage),
    body: [
      heading(say.heading(plainText(vote.title))),
      ...(told === undefined ? [] : [callout(say.told(told), told ? 'Good' : 'Warning')]),
      paragraph(say.count(silent, authorities.length, stage)),
      table(
        [say.columns.authority, say.columns.proposed, say.columns.debated, say.columns.voted],
        authorities.slice(0, ROWS).map(row(view)),
        [4, 3, 3, 3],
      ),
      ...(more > 0 ? [note(say.more(more))] : []),
      ...named(say.toTell, toTell, say.toTellNote),
      ...named(say.toldToday, view.toldToday, say.toldTodayNote),
      ...named(say.withoutLinkOfficer, view.withoutLinkOfficer, say.withoutLinkOfficerNote),
      note(say.note),
    ],
    actions: [
      ...(stage && toTell.length ? [nudgeAuthorities.submit(say.nudge, { vote: vote.id, stage })] : []),
      silentAuthorities.submit(buttons.refresh, { vote: vote.id }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}

const row =
  ({ vote }: SilenceView) =>
  ({ name, proposed, debated, voted }: Participation): string[] => [
    plainText(name),
    say.proposed(proposed),
    say.debated(debated),
    say.voted(voted, vote.unit, vote.openedAt !== undefined),
  ];

const named = (title: string, names: readonly string[], remark: string): Elements =>
  names.length ? [subheading(title), nameList(names), note(remark)] : [];
