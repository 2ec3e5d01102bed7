import { words } from '../cards/wording/words.ts';
import type { Account } from '../programme/region/person.ts';
import { isPlaceholder } from './placeholder.ts';
import { hostProblem } from './public-host.ts';

const say = words.setup;

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DATABASE = /^mongodb(\+srv)?:\/\/[^\s/]/;
const DATABASE_PROTOCOLS = ['mongodb:', 'mongodb+srv:'];
const isId = (text: string): boolean => GUID.test(text) && !isPlaceholder(text);
/** Microsoft's services write ids in small letters, whatever an administrator typed. */
const asWritten = (id: string): string => (GUID.test(id) ? id.toLowerCase() : id);
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Reads single settings and collects what is wrong with them, so that all problems can be named at once. */
export class Settings {
  readonly problems: string[] = [];
  readonly #values: NodeJS.ProcessEnv;

  constructor(values: NodeJS.ProcessEnv) {
    this.#values = values;
  }

  /** The trimmed value; a blank one counts as not set. */
  text(name: string): string | undefined {
    return this.#values[name]?.trim() || undefined;
  }

  /** The value, or `fallback`; without a fallback, missing is a problem. */
  required(name: string, fallback?: string): string {
    const value = this.text(name) ?? fallback;
    if (value === undefined) this.problem(say.missing(name));
    return value ?? '';
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.text(name) ?? fallback;
    const found = choices.find(choice => choice === value);
    if (found === undefined) this.problem(say.notAChoice(name, value, choices));
    return found ?? fallback;
  }

  port(name: string, fallback: number): number {
    const value = Number(this.text(name) ?? fallback);
    const fits = Number.isInteger(value) && value >= 0 && value <= 65_535;
    if (!fits) this.problem(say.notAPort(name));
    return fits ? value : fallback;
  }

  /** Commas or blanks between the parts. */
  list(name: string): string[] {
    return (this.text(name) ?? '').split(/[\s,]+/).filter(part => part !== '');
  }

  /** Ids of Microsoft's, or in development whatever stands for them. */
  ids(name: string): string[] {
    return this.list(name).map(asWritten);
  }

  /** Accounts, each as `tenantId/objectId`. */
  accounts(name: string): Account[] {
    return this.list(name).flatMap(entry => {
      const [tenantId, objectId, ...rest] = entry.split('/').map(asWritten);
      if (tenantId && objectId && rest.length === 0) return [{ tenantId, objectId }];
      this.problem(say.notAnAccount(name, entry));
      return [];
    });
  }

  /** An address without a slash at its end. */
  url(name: string, protocols: readonly string[], fallback?: string): string {
    const value = this.required(name, fallback);
    if (value === '') return value;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      this.problem(say.notAnAddress(name, protocols));
    }
    return value.replace(/\/+$/, '');
  }

  /** The address of a database server, which may name several hosts; undefined when it is not set. */
  database(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !DATABASE.test(value))
      this.problem(say.notAnAddress(name, DATABASE_PROTOCOLS));
    return value;
  }

  /** An https address that everybody can open; an empty text when it is none. Tunnels only where `tunnels` says so. */
  publicUrl(name: string, { tunnels }: { tunnels: boolean }): string {
    const before = this.problems.length;
    const value = this.url(name, ['https:']);
    if (value === '' || this.problems.length > before) return '';
    const { hostname, username, password } = new URL(value);
    const found = hostProblem(hostname);
    if (username !== '' || password !== '') this.problem(say.secretInAddress(name));
    else if (found === 'notPublic') this.problem(say.notAPublicHost(name, hostname));
    else if (found === 'tunnel' && !tunnels) this.problem(say.tunnel(name, hostname));
    return this.problems.length > before ? '' : value;
  }

  /** An id as Microsoft gives them, in small letters; an empty text when it is none. */
  guid(name: string, fallback?: string): string {
    const value = this.required(name, fallback);
    return this.onlyIds(name, value === '' ? [] : [value]) ? value.toLowerCase() : '';
  }

  /** Are they ids as Microsoft gives them, and none from a template? Otherwise a problem of this setting. */
  onlyIds(name: string, values: readonly string[]): boolean {
    const good = values.every(isId);
    if (!good) this.problem(say.notAnId(name));
    return good;
  }

  /** At most `max` characters, and not what a template holds to be replaced. */
  title(name: string, max: number): string {
    const value = this.required(name);
    if (value.length > max) this.problem(say.tooLong(name, value.length, max));
    if (isPlaceholder(value)) this.problem(say.placeholder(name, value));
    return value;
  }

  /** Three numbers, such as 1.4.0. */
  version(name: string, fallback: string): string {
    const value = this.required(name, fallback);
    if (!VERSION.test(value)) this.problem(say.notAVersion(name));
    return value;
  }

  problem(sentence: string): void {
    this.problems.push(sentence);
  }
}
