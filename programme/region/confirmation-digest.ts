import type { Decision } from '../digest/line.ts';
import type { DigestSection } from '../digest/section.ts';
import { isWaiting } from './confirmation-service.ts';
import type { PeopleStore } from './people-store.ts';
import { mayActFor } from './permissions.ts';

/** People whose chosen authority waits for the reader's yes or no: how many, never who. */
export interface ConfirmationLine extends Decision {
  says: 'confirmPeople';
  count: number;
}

/** What people who wait to be confirmed contribute to the digest. */
export const confirmationDigest = ({
  people,
}: {
  people: Pick<PeopleStore, 'unconfirmed'>;
}): DigestSection => ({
  kind: 'decisions',
  async read(region, now) {
    const unconfirmed = await people.unconfirmed(region);
    return ({ person, day }): ConfirmationLine[] => {
      const theirs = unconfirmed
        .filter(isWaiting(day))
        .filter(({ authority }) => mayActFor(person, authority, day));
      // Who chose first comes first.
      const [first] = theirs;
      return first
        ? [{ says: 'confirmPeople', count: theirs.length, waitingSince: first.chosenAt ?? now }]
        : [];
    };
  },
});
