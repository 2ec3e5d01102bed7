import { english } from './english.ts';

/** Every sentence a person reads. English is the first language and defines what the others must have. */
export type Words = typeof english;

export const words: Words = english;
