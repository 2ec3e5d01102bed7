/** Tests of the contract that say nothing, or cannot pass, on FerretDB 1. Decision 11 tells how each was found. */
export const LEFT_OUT_ON_FERRETDB_1: readonly { why: string; tests: readonly string[] }[] = [
  {
    why: 'A unique index on a list is there unique over the whole list, and on MongoDB over each of its entries.',
    tests: [
      'makes one person of 50 first contacts with one account',
      'moves the accounts, and repeating it changes nothing',
      'gives a seat to one of 20 who are named at once, and to the next when it is free',
      'takes the seats of the roles with which a person is inserted, in this region only',
    ],
  },
  {
    why: 'An update command of 100 statements or more never ends there: each keeps one of 100 connections to SQLite.',
    tests: [
      'makes 500 ballots of 1,000 simultaneous casts on 500 papers',
      'counts every acknowledged cast and nothing else in 100 closes under fire',
    ],
  },
  {
    why: 'It takes documents of more than 16 MiB.',
    tests: ['calls it a fault when a debate entry fails for another reason than being there'],
  },
  {
    why: 'Its updates read and write without a transaction, so it is asked over one connection, which proves nothing here.',
    tests: [
      'makes one record of 20 first ones at once',
      'loses no role when two assignments meet',
      'lets exactly one of freezing and dropping the request happen',
      'gives a code to one of 20 who want it at once',
      'gives an edit to one of those who ask at once, and not again before its time',
      'never gives one message to two takers',
      'goes to one of 20 who ask at once',
      'keeps the newest of first records that come at once',
    ],
  },
];
