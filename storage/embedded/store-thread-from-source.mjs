// Node 20 does not hand on to a thread the hooks by which tsx runs sources, so the thread registers its own. This is
// the one file that is JavaScript: it has to run before TypeScript can. Compiled code does not need it.
import { register } from 'tsx/esm/api';

register();
await import('./store-thread.ts');
