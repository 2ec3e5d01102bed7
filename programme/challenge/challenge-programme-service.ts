import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { codeOfName } from '../code-of-name.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { authoritiesOn } from '../region/authority.ts';
import { type ChallengeDeps, notPermitted, programmeCalled } from './challenge-deps.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { Participation } from './participation.ts';
import type { Topic } from './topic.ts';

export type ProgrammeDetails = Pick<ChallengeProgramme, 'year' | 'shape' | 'theme' | 'beginsOn'>;

/** Programmes of peer challenge: their beginning, and the topics that findings are about. */
export function challengeProgrammeService(deps: ChallengeDeps) {
  const { challenges } = deps;

  return {
    /**
     * Begins a programme and gives each authority of its first day a row (C1). `id` is minted with the form, so pressing
     * twice begins one. The rows come first: a programme that is there has them all.
     */
    async begin(asker: Asker, id: string, details: ProgrammeDetails): Promise<Outcome<string>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      const { person, now } = asker;
      const { year, beginsOn, shape, theme } = details;
      if (!beginsOn.startsWith(`${year}-`)) return refuse({ code: 'beginsInAnotherYear', year, beginsOn });
      const rows = await rowsFor(person.region, id, beginsOn, asker);
      if (rows.length === 0) return refuse({ code: 'noAuthorityOnDay', on: beginsOn });
      const known = await challenges.programmes(person.region);
      const same = known.find(
        one => one.id !== id && one.year === year && one.shape === shape && one.theme === theme,
      );
      if (same) return refuse({ code: 'challengeProgrammeTaken', year, shape, theme });
      await challenges.insertMissingParticipations(rows);
      const inserted = await challenges.insertProgramme({
        ...details,
        id,
        region: person.region,
        createdBy: person.id,
        createdAt: now,
      });
      return inserted === 'taken'
        ? refuse({ code: 'challengeProgrammeTaken', year, shape, theme })
        : done(id);
    },

    /** Asks the people of all authorities that have not decided yet once more; once a day at most. */
    async chase(asker: Asker, id: string): Promise<Outcome<number>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      const { region } = asker.person;
      const programme = await programmeCalled(deps, region, id);
      if (!programme.ok) return programme;
      const rows = await challenges.participations(region, [id]);
      const undecided = rows.filter(({ status }) => status === 'invited').length;
      if (undecided === 0) return refuse({ code: 'everybodyDecided' });
      await challenges.chase(region, id, londonDay(asker.now));
      return done(undecided);
    },

    /** Adds a topic, or says anew why it takes the whole region; the same title twice is one. */
    async putTopic(asker: Asker, title: string, regionalReason: string): Promise<Outcome<Topic>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      const { region } = asker.person;
      const all = await challenges.topics(region);
      const known = all.find(one => one.title.toLowerCase() === title.toLowerCase());
      const topic: Topic = {
        region,
        code: known?.code ?? freeCode(title, all),
        title: known?.title ?? title,
        ...(regionalReason !== '' && { regionalReason }),
      };
      await challenges.putTopic(topic);
      return done(topic);
    },
  };

  async function rowsFor(region: string, programme: string, on: Day, asker: Asker): Promise<Participation[]> {
    const { person, now } = asker;
    const invited = { status: 'invited' as const, on, at: now, by: person.id };
    return authoritiesOn(await deps.regions.authorities(region), on).map(({ code }) => ({
      region,
      programme,
      authority: code,
      status: 'invited',
      steps: [invited],
    }));
  }
}

/** Titles in scripts without Latin letters have no code of their own. */
function freeCode(title: string, all: readonly Topic[]): string {
  const wanted = codeOfName(title).replace(/^-+|-+$/g, '') || 'topic';
  const taken = new Set(all.map(({ code }) => code));
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(code)) return code;
  }
}
