/** Tests that say nothing, or cannot pass, on FerretDB 1. Decision 13 tells what it does otherwise than MongoDB. */
export const LEFT_OUT_ON_FERRETDB_1: readonly { why: string; tests: readonly string[] }[] = [
  {
    why: 'A unique index on a list is there unique over the whole list, and on MongoDB over each of its entries.',
    tests: [
      'makes one person of 50 first contacts with one account',
      'moves the accounts, and repeating it changes nothing',
      'gives a seat to one of 20 who are named at once, and to the next when it is free',
      'takes the seats of the roles with which a person is inserted, in this region only',
      'takes a priority up into one plan only, however many want it at the same moment',
    ],
  },
  {
    why: 'An update command of 100 statements or more never ends there: each keeps one of 100 connections to SQLite.',
    tests: [
      'makes 500 ballots of 1,000 simultaneous casts on 500 papers',
      'counts every acknowledged cast and nothing else in 100 closes under fire',
      'puts many values over what is there, and none is nothing',
    ],
  },
  {
    why: 'Its $elemMatch knows no condition on several fields of a document, and its $pull removes only what is equal as a whole.',
    tests: [
      'refuses a second seat at the same time, and says which one it is',
      'refuses a second seat in the same programme, unless the first gives way',
      'settles a claim as a seat, or as a place on the waiting list, which stands in no way',
      'makes a seat of a place on the waiting list, and back when it could not be had',
      'says when it wrote without a claim, for the booking may be over by then',
      'releases whatever is held for a booking, and nothing else',
      'moves a hold to the newest time that it was told of',
      'give one person one seat in a programme, and any number of places in line (T4)',
      'refuse a seat at a time that is taken, and an offer that would make two (T4)',
      'takes everybody along to the new time, and tells each once with the reason',
      'keeps an offer no longer than to the cut-off of the new time (T2)',
      'is the same entry after a change of time, with the new time and a higher sequence, and summer time heeded',
    ],
  },
  {
    why: 'A unique index that refuses an update is there a fault of the server, without the code that says so.',
    tests: [
      'keeps programmes by name, and no two of one name',
      'issues one version at a time for a date and audience',
      'issues one of many that are issued at the same time',
      'puts one person in the place of another, except where both were asked',
      'goes over to the record that stays, a second one of a kind as well',
      'refuses the code of another session, and changes the others at the same moment all the same',
    ],
  },
  {
    why: 'It keeps no array in an array.',
    tests: [
      'is drafted, checked, approved and issued, and its readers find it',
      'comes as a file in each format, by a link that the reader gets',
      'answers what cannot be done with what to do',
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
      'gives one of 200 overlapping claims of one person, whoever asks for them',
    ],
  },
  {
    why: 'They compare what the bot says in two worlds, in which no server has a part, and take an eighth of the time.',
    tests: [
      'no card, message, error or log line depends on how anybody voted',
      'nothing depends on how points were given',
      'of the first round a run-off shows what ties and for how many places, and nothing else',
    ],
  },
];
