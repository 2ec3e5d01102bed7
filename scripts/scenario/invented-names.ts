const FIRST = 'Alex Bela Chris Dana Eli Farah Gwen Harper Imran Jo Kim Lee Morgan Noor Obi Pat'.split(' ');
const LAST =
  'Ashdown Brook Carver Dale Eastley Fenn Garside Holm Ings Jarrow Kestle Lowe Marsh Nettle Orme Penrose Quill'.split(
    ' ',
  );
/** Other surnames, so that nobody of the staff is called as somebody who votes. */
const STAFF =
  'Rowe Sefton Tarn Udall Vance Wren Yarrow Abbott Birtle Cobb Dunmore Elland Frome Greave Hythe Irwell Joyner'.split(
    ' ',
  );

/** The name of somebody in the cast, the same in every run. Two of them may be called the same. */
export function nameOfKey(key: string): string {
  const n = key.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return `${FIRST[n % FIRST.length]} ${LAST[n % LAST.length]}`;
}

/** The name of the n-th of the staff, from 0 on; no two are called the same. */
export function nameOfStaff(n: number): string {
  // 16 and 17 have no factor in common, so these pairs repeat only after all of them.
  const round = Math.floor(n / (FIRST.length * STAFF.length));
  const middle = round === 0 ? '' : ` ${String.fromCharCode(64 + round)}`;
  return `${FIRST[n % FIRST.length]}${middle} ${STAFF[n % STAFF.length]}`;
}
