import { digest } from './digest.ts';
import type { Part } from './part.ts';
import { report } from './report.ts';
import { store } from './store.ts';
import { survey } from './survey.ts';
import { tab } from './tab.ts';
import { training } from './training.ts';
import { votes } from './votes.ts';

/** Everything that is measured, in the order in which it runs. A new part is one file and one line here. */
export const PARTS: readonly Part[] = [votes, store, training, survey, digest, report, tab];
