import type { ChallengeView, FindingView } from '../../programme/challenge/challenge-views.ts';
import type { HandMove } from '../../programme/challenge/peer-challenge-service.ts';
import { editChallenge } from '../forms/edit-challenge.ts';
import { editFinding } from '../forms/edit-finding.ts';
import { moveChallenge } from '../forms/move-challenge.ts';
import { MOST_FINDINGS, releaseFindings } from '../forms/release-findings.ts';
import { saveFinding } from '../forms/save-finding.ts';
import { scopeChallenge } from '../forms/scope-challenge.ts';
import { showChallengeProgramme } from '../forms/show-challenge-programme.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import {
  bullets,
  callout,
  facts,
  group,
  heading,
  note,
  paragraph,
  strong,
  subheading,
} from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { namesOf, short } from './challenge-programme-card.ts';
import { findingInputs } from './finding-form-card.ts';

const { challenge: say, finding, programme: list, release, scope } = words.challenge;

const SHOWN_FINDINGS = 25;
const CHOICE_CHARACTERS = 80;

/** A challenge as far as the asker may see it. A new finding will have the id `once`. */
export function challengeCard(view: ChallengeView, once: string, remark?: string): Card {
  const { challenge, hostNames } = view;
  return card({
    summary: remark ?? say.summary(namesOf(hostNames, plainAnywhere), challenge.state),
    body: [
      heading(say.heading(namesOf(hostNames, plainText))),
      ...(remark === undefined ? [] : [strong(remark)]),
      strong(`${list.state(challenge.state)}.`),
      facts(factsOf(view)),
      ...enquiry(view),
      ...findingList(view),
    ],
    actions: [
      ...actionsOf(view, once),
      showChallengeProgramme.submit(say.back, { shown: view.programme.id }),
    ],
  });
}

function factsOf(view: ChallengeView): (readonly [string, string])[] {
  const { programme, counts, leadName, teamNames } = view;
  const team = teamNames.map(name => plainText(short(name)));
  return [
    [say.facts.challengers, namesOf(view.challengerNames, plainText)],
    [say.facts.lead, leadName === undefined ? say.nobody : plainText(short(leadName)) || say.nobody],
    ...(team.length ? [[say.facts.team, words.format.list(team)] as const] : []),
    [say.facts.visit, list.visit(view.visitDates)],
    [say.facts.programme, say.programme(programme.year, plainText(programme.theme))],
    ...(counts ? [[say.facts.findings, say.counts(counts)] as const] : []),
  ];
}

function enquiry({ challenge, missing, actions }: ChallengeView): Elements {
  const { keyLinesOfEnquiry: asked, state } = challenge;
  return [
    ...(asked.length ? [subheading(say.enquiry), ...bullets(asked.map(plainText))] : []),
    ...(state === 'planned' && actions.includes('scope') && missing.length
      ? [callout(say.missing(missing), 'Warning')]
      : []),
  ];
}

function findingList({ findings, challenge, actions, hosts }: ChallengeView): Elements {
  if (!findings) return [];
  const shown = findings.slice(0, SHOWN_FINDINGS);
  const drafts = findings.filter(({ visibility }) => visibility === 'hostOnly').slice(0, MOST_FINDINGS);
  return [
    subheading(say.findings),
    ...(shown.length === 0 ? [paragraph(say.noFindings)] : []),
    ...shown.map(one =>
      group([
        strong(titleOf(one, hosts.length > 1, plainText)),
        paragraph(plainText(one.text)),
        note(say.visibilities[one.visibility]),
      ]),
    ),
    ...(findings.length > shown.length ? [note(say.moreFindings(findings.length - shown.length))] : []),
    ...(actions.includes('draft') && drafts.length
      ? [
          ...editFinding.inputs({ draft: { choices: drafts.map(choiceOf), preset: drafts[0]?.id } }),
          inPlace([editFinding.submit(finding.change, { challenge: challenge.id })]),
        ]
      : []),
  ];
}

const titleOf = ({ kind, topicTitle, hostName }: FindingView, ofSeveral: boolean, gate: typeof plainText) =>
  say.finding(say.kinds[kind], gate(topicTitle), ofSeveral ? gate(short(hostName)) : undefined);

const choiceOf = ({ id, kind, text }: FindingView) => ({
  value: id,
  title: finding.choice(say.kinds[kind], plainAnywhere(shortened(text, CHOICE_CHARACTERS))),
});

function actionsOf(view: ChallengeView, once: string): Actions {
  const { challenge, actions, next } = view;
  const named = { challenge: challenge.id };
  return [
    ...(actions.includes('changeSides') ? [editChallenge.submit(say.edit, named)] : []),
    ...(actions.includes('scope') ? [scoping(view)] : []),
    ...(actions.includes('moveOn') && next && isHandMove(next)
      ? [moveChallenge.submit(say.moves[next], { ...named, to: next })]
      : []),
    ...(actions.includes('draft') ? [drafting(view, once)] : []),
    ...(actions.includes('release') ? [releasing(view)] : []),
  ];
}

const isHandMove = (state: string): state is HandMove => state !== 'planned' && state !== 'learningReleased';

function scoping({ challenge, leadName, teamNames }: ChallengeView) {
  const [first, last = first] = challenge.visitDates;
  const inputs = scopeChallenge.inputs({
    lead: { preset: leadName && plainAnywhere(leadName) },
    team: { preset: teamNames.map(plainAnywhere).join('\n') },
    keyLinesOfEnquiry: { preset: challenge.keyLinesOfEnquiry.map(plainAnywhere).join('\n') },
    firstDay: { preset: first },
    lastDay: { preset: last },
  });
  const seen = { challenge: challenge.id, seen: challenge.revision };
  return unfold(scope.title, inputs, [scopeChallenge.submit(scope.save, seen)]);
}

function drafting(view: ChallengeView, once: string) {
  const { challenge, hosts, topics } = view;
  const [host, ...others] = hosts;
  return unfold(
    finding.title,
    topics.length ? findingInputs(view) : [paragraph(finding.noTopics)],
    topics.length
      ? [
          saveFinding.submit(finding.save, {
            once,
            challenge: challenge.id,
            ...(host && others.length === 0 && { host: host.code }),
          }),
        ]
      : [],
  );
}

function releasing({ challenge, findings = [] }: ChallengeView) {
  const mine = findings.filter(({ mayRelease }) => mayRelease).slice(0, MOST_FINDINGS);
  const read = Math.max(...mine.map(({ changedAt }) => changedAt.getTime()));
  const inputs = releaseFindings.inputs({
    findings: { choices: mine.map(choiceOf), preset: mine.map(({ id }) => id).join(',') },
  });
  return unfold(
    release.title,
    [paragraph(release.note), ...inputs],
    [releaseFindings.submit(release.send, { challenge: challenge.id, read })],
  );
}
