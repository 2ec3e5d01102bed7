/** The properties of an iCalendar file by their names, parameters left out; lines that were folded are whole again. */
export function readCalendarFile(file: string): Record<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return Object.fromEntries(
    lines
      .map(line => line.match(/^([A-Z-]+)(?:;[^:]*)?:(.*)$/))
      .flatMap(found => (found ? [[found[1] ?? '', unescaped(found[2] ?? '')]] : [])),
  );
}

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** `20160321T093000Z` as an instant. */
export const calendarInstant = (value: string | undefined): Date =>
  new Date(String(value).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
