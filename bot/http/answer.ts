/** What goes back over HTTP: a status and, where there is one, JSON that is already written. */
export interface HttpAnswer {
  status: number;
  body?: string;
}

/** Answers the body of one POST to /api/messages; never with a 5xx. */
export type Receive = (authorization: string, body: unknown) => Promise<HttpAnswer>;

/** A request that is turned away, with a sentence that says what to do. */
export const turnedAway = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: JSON.stringify({ error: { code, message } }),
});
