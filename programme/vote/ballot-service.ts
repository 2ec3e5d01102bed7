import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { seesVotes } from '../region/permissions.ts';
import { type Paper, paperId, paperRound } from './ballot.ts';
import { type Marks, sameMarks } from './marks.ts';
import { checkBallot } from './methods/method.ts';
import type { BallotView, ReceiptView, ReviewView } from './views.ts';
import { type OpenedVote, wasOpened } from './vote.ts';
import { type VoteDeps, wrongState } from './vote-deps.ts';

export interface BallotPress {
  vote: string;
  paper: string;
  /** The revision of the paper that the card was drawn from. */
  revision: number;
  marks: Marks;
}

/** A cast ballot is a receipt; a press from an outdated card changes nothing and answers with the ballot as it stands. */
export type CastAnswer =
  | { kind: 'receipt'; receipt: ReceiptView }
  | { kind: 'outOfDate'; ballot: BallotView };

const REMEMBERED_VOTES = 50;

/**
 * Casting and changing a ballot. What a ballot is checked against (options, method, closing time) can't change once a
 * vote is open, so it is remembered; whether the vote is still open is decided by the paper itself, in the one update.
 */
export function ballotService(deps: VoteDeps) {
  const remembered = new Map<string, OpenedVote>();

  /** The vote in its present round; `paper`, when one was pressed on, shows that what is remembered is an earlier one. */
  async function openedVote(
    { person, now }: Asker,
    id: string,
    paper?: string,
  ): Promise<Outcome<OpenedVote>> {
    if (!seesVotes(person, londonDay(now))) return refuse({ code: 'notSeenByTrainers' });
    const key = `${person.region}/${id}`;
    const known = remembered.get(key);
    if (known && known.closesAt > now && (!paper || isOfRound(known, paper))) return done(known);
    const vote = await deps.votes.byId(person.region, id);
    if (!vote) return refuse({ code: 'voteNotFound' });
    // Whoever sent a ballot before the close and is only asked again gets the receipt, so the papers decide then too.
    const inTime = vote.state === 'open' || vote.state === 'closed';
    if (!inTime || !wasOpened(vote)) return wrongState(vote, ['open']);
    if (remembered.size >= REMEMBERED_VOTES) remembered.delete([...remembered.keys()][0] ?? '');
    remembered.set(key, vote);
    return done(vote);
  }

  /** Why this paper can't be cast on now; the vote is read afresh, for what was remembered may have closed since. */
  async function closedBecause(asker: Asker, vote: OpenedVote) {
    remembered.delete(`${vote.region}/${vote.id}`);
    const stored = await deps.votes.byId(vote.region, vote.id);
    if (!stored) return refuse({ code: 'voteNotFound' });
    if (stored.state !== 'open') return wrongState(stored, ['open']);
    if (paperRound(stored) !== paperRound(vote)) return refuse({ code: 'roundOver', title: vote.title });
    const closedAt = vote.closesAt <= asker.now ? vote.closesAt : asker.now;
    return refuse({ code: 'voteClosed', title: vote.title, closedAt });
  }

  const paperName = (vote: OpenedVote, paper: Paper): string =>
    vote.electorate.find(elector => elector.id === paper.elector)?.name ?? paper.elector;

  async function nameOf(region: string, id: string | undefined): Promise<string> {
    return id === undefined ? '' : ((await deps.people.byId(region, id))?.name ?? '');
  }

  async function ballotView(vote: OpenedVote, paper: Paper, outOfDate = false): Promise<BallotView> {
    const { revision, marks, castAt } = paper;
    return {
      vote,
      paper: paper.id,
      electorName: paperName(vote, paper),
      revision,
      marks,
      ...(castAt ? { castAt, castByName: await nameOf(vote.region, paper.castBy) } : {}),
      ...(outOfDate ? { outOfDate } : {}),
    };
  }

  const receipt = (vote: OpenedVote, paper: Paper, castByName: string, castAt: Date): ReceiptView => ({
    vote,
    paper: paper.id,
    electorName: paperName(vote, paper),
    revision: paper.revision,
    marks: paper.marks,
    castByName,
    castAt,
  });

  /** Why there is no such paper here: that of an earlier round, or none of this person's. */
  const noPaper = ({ id, title, unit, firstRound }: OpenedVote, paper: string) =>
    firstRound && isOfRound({ id }, paper)
      ? refuse({ code: 'roundOver', title })
      : refuse({ code: 'noBallotHere', title, unit });

  /** The paper when this person may cast it and it is open, or why not. */
  async function openPaper(asker: Asker, vote: OpenedVote, id: string): Promise<Outcome<Paper>> {
    const paper = (await deps.papers.ofVoter(vote.region, paperRound(vote), asker.person.id)).find(
      one => one.id === id,
    );
    if (!paper) return noPaper(vote, id);
    return paper.open && paper.closesAt > asker.now ? done(paper) : closedBecause(asker, vote);
  }

  return {
    /** The ballots that this person may cast in a vote: usually one; refused when there is none. */
    async ballots(asker: Asker, voteId: string): Promise<Outcome<BallotView[]>> {
      const found = await openedVote(asker, voteId);
      if (!found.ok) return found;
      const vote = found.value;
      const papers = await deps.papers.ofVoter(vote.region, paperRound(vote), asker.person.id);
      if (papers.length === 0) return refuse({ code: 'noBallotHere', title: vote.title, unit: vote.unit });
      const open = papers.filter(paper => paper.open && paper.closesAt > asker.now);
      if (open.length === 0) {
        const closed = await closedBecause(asker, vote);
        // What was remembered was the first round; a run-off is open now.
        return closed.refusals[0].code === 'roundOver' ? this.ballots(asker, voteId) : closed;
      }
      return done(await Promise.all(open.map(paper => ballotView(vote, paper))));
    },

    /** Checks marks without storing anything, so that they can be read once more before they are sent. */
    async review(asker: Asker, press: BallotPress): Promise<Outcome<ReviewView>> {
      const found = await openedVote(asker, press.vote, press.paper);
      if (!found.ok) return found;
      const vote = found.value;
      const paper = await openPaper(asker, vote, press.paper);
      if (!paper.ok) return paper;
      const [first, ...rest] = checkBallot(vote, vote.options, press.marks);
      if (first) return refuse(first, ...rest);
      const { revision, marks } = press;
      return done({
        vote,
        paper: paper.value.id,
        electorName: paperName(vote, paper.value),
        revision,
        marks,
      });
    },

    /** Stores the ballot. The same press twice has one effect and the same receipt; the last one before the close counts (V6). */
    async cast(asker: Asker, press: BallotPress): Promise<Outcome<CastAnswer>> {
      const { person, now } = asker;
      const found = await openedVote(asker, press.vote, press.paper);
      if (!found.ok) return found;
      const vote = found.value;
      if (vote.firstRound && isOfRound({ id: vote.id }, press.paper)) return noPaper(vote, press.paper);
      const [first, ...rest] = checkBallot(vote, vote.options, press.marks);
      if (first) return refuse(first, ...rest);
      const { paper: id, revision: seenRevision, marks } = press;
      const { region } = vote;
      const outcome = await deps.papers.cast({
        region,
        vote: paperRound(vote),
        paper: id,
        voter: person.id,
        seenRevision,
        marks,
        at: now,
      });
      if (outcome.cast) {
        const elector = id.slice(paperRound(vote).length + 1);
        const paper = { id, elector, revision: seenRevision + 1, marks } as Paper;
        return done({ kind: 'receipt', receipt: receipt(vote, paper, person.name, now) });
      }
      const { paper } = outcome;
      if (!paper) return noPaper(vote, id);
      if (isSamePress(paper, press, person.id))
        return done({ kind: 'receipt', receipt: receipt(vote, paper, person.name, paper.castAt ?? now) });
      if (!paper.open || paper.closesAt <= now) return closedBecause(asker, vote);
      return done({ kind: 'outOfDate', ballot: await ballotView(vote, paper, true) });
    },
  };
}

const isOfRound = (vote: Pick<OpenedVote, 'id' | 'firstRound'>, paper: string): boolean =>
  paper.startsWith(paperId(paperRound(vote), ''));

/** The press that made the paper what it is, delivered again. */
const isSamePress = (paper: Paper, press: BallotPress, person: string): boolean =>
  paper.revision === press.revision + 1 && paper.castBy === person && sameMarks(paper.marks, press.marks);
