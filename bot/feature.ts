import type { Card } from '../cards/kit/card.ts';
import type { Form, FormValues } from '../cards/kit/form.ts';
import type { Delivery, DueMessage } from '../programme/delivery/message.ts';
import type { DigestSection } from '../programme/digest/section.ts';
import type { Person } from '../programme/region/person.ts';
import type { OwnLines } from '../programme/waiting/waiting-service.ts';
import type { Reply } from './reply.ts';
import type { Place } from './turn.ts';

/** What every handler gets: who, where and when. Time and ids are arguments. */
export interface Caller {
  person: Person;
  place: Place;
  now: Date;
  newId(): string;
}

export interface Command {
  /** How it is called, canonical words first; matched without regard to case and punctuation. */
  names: readonly [string, ...string[]];
  /** One line for help and for the manifest. */
  help: string;
  /** `private`: answered in the personal chat only. `public`: may be shown in a channel or group. */
  audience: 'private' | 'public';
  /** Left out of help for people it is not for. */
  shownTo?(person: Person, now: Date): boolean;
  /** `rest` is what was typed after the name. */
  run(caller: Caller, rest: string): Promise<Reply>;
}

/** A verb and what answers it. Made by `action`, so that the handler gets the form's typed values. */
export interface Action {
  form: Form;
  run(caller: Caller & { automatic: boolean }, values: unknown): Promise<Reply>;
}

export const action = <F extends Form>(
  form: F,
  run: (caller: Caller & { automatic: boolean }, values: FormValues<F>) => Promise<Reply>,
): Action => ({
  form: form as unknown as Form,
  run: (caller, values) => run(caller, values as FormValues<F>),
});

/** Brings what is stored up to date with the clock. Safe to run at any time, on any number of processes, and again. */
export interface Job {
  name: string;
  reconcile(now: Date): Promise<void>;
}

/** A kind of message that goes out unasked. */
export interface Telling {
  kind: string;
  /** Everybody who should have this message by now, from what is stored; those already told are sorted out later. */
  due(now: Date): Promise<DueMessage[]>;
  /** Drawn when it is sent; undefined when it is no longer due, such as a reminder to someone who has voted since. */
  draw(delivery: Delivery, recipient: Person, now: Date): Promise<Drawn | undefined>;
}

/** A message as it goes out: the text is what notifications show. */
export interface Drawn {
  text: string;
  card: Card;
  /** For which instant it is true, where that is noted with the delivery. */
  asOf?: Date;
}

/** A feature is a table; main.ts lists the features. What it does not have, it leaves out. */
export interface Feature {
  name: string;
  commands?: readonly Command[];
  actions?: readonly Action[];
  jobs?: readonly Job[];
  tellings?: readonly Telling[];
  /** What it contributes to the weekly digest. */
  digest?: readonly DigestSection[];
  /** What it knows to wait for somebody, beside the decisions that the digest tells of. */
  waiting?: OwnLines;
}
