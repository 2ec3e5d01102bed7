import { words } from '../../cards/wording/words.ts';

/** Where progress is written: standard error, or what a test reads. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 24;
/** Percent between two lines: a bar can move often, a log wants few. */
const STEP = { bar: 1, log: 25 };

/** One piece of work after the other, each counted up to its total: a bar that moves, or plain lines in a log. */
export class Progress {
  private readonly output: Output;
  private title = '';
  private next = 0;

  constructor(output: Output) {
    this.output = output;
  }

  at(title: string, done: number, total: number): void {
    const percent = total === 0 ? 100 : Math.min(Math.floor((done / total) * 100), 100);
    if (title !== this.title) this.next = 0;
    this.title = title;
    if (percent < this.next) return;
    const step = this.output.isTTY ? STEP.bar : STEP.log;
    this.next = percent - (percent % step) + step;
    const line = words.storeTools.progress(title, done, total);
    this.output.write(this.output.isTTY ? `\r${bar(percent)}  ${line}${TO_END}` : `${line}\n`);
  }

  /** The bar makes room for what is said next. */
  clear(): void {
    if (this.output.isTTY) this.output.write(`\r${TO_END}`);
  }
}

/** Wipes the rest of the line, where a longer one stood. */
const TO_END = '\u001b[K';

function bar(percent: number): string {
  const full = Math.round((percent / 100) * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${String(percent).padStart(3)}%`;
}
