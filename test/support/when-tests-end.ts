/**
 * Puts away what all tests of this process share. A worker that runs one file after another never learns which was the
 * last, so there it happens when the process ends, where nothing can be waited for any more.
 */
export function whenTestsEnd(close: () => Promise<unknown>, atExit: () => void = () => {}): void {
  if (process.env.MOCHA_WORKER_ID === undefined) after(close);
  else process.once('exit', atExit);
}
