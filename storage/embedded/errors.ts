/** MongoDB's error codes that this store answers with, by their public names. */
const CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  ProtocolError: 17,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  QueryPlanKilled: 175,
  NotImplemented: 238,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  KeyTooLong: 17280,
} as const;

/** Those that have no name in MongoDB either: it calls them by their number, `Location15947`. */
const LOCATIONS = {
  GroupNotObject: 15947,
  UnknownGroupOperator: 15952,
  GroupIdMissing: 15955,
  LimitNotPositive: 15958,
  MatchNotObject: 15959,
  ProjectNotObject: 15969,
  SortNotObject: 15973,
  SortKeyNotNumber: 15974,
  SortKeyNotDirection: 15975,
  SortWithoutKey: 15976,
  UnwindNotPath: 15981,
  UnwindPathNotString: 28808,
  UnwindKeepNotBoolean: 28809,
  UnwindIndexNotText: 28810,
  UnwindOptionUnknown: 28811,
  UnwindWithoutPath: 28812,
  UnwindPathNotPrefixed: 28818,
  UnwindIndexPrefixed: 28822,
  ProjectionGoesOn: 31249,
  ProjectionCollides: 31250,
  ExclusionIncludes: 31253,
  InclusionExcludes: 31254,
  CountNotText: 40156,
  CountEmpty: 40157,
  CountPrefixed: 40158,
  CountWithDot: 40160,
  AccumulatorNotObject: 40234,
  GroupFieldWithDot: 40235,
  AccumulatorNotAlone: 40238,
  StageNotSingleField: 40323,
  UnknownStage: 40324,
  MissingField: 40414,
  UnknownField: 40415,
  ProjectEmpty: 51272,
  SkipNotCount: 5107200,
  LimitNotCount: 5107201,
} as const;

const ALL_CODES = { ...CODES, ...LOCATIONS };

export type ErrorName = keyof typeof ALL_CODES;

/** What a client did wrong, or what this store does not offer; answered with MongoDB's code and never thrown further. */
export class CommandError extends Error {
  readonly code: number;
  /** As MongoDB calls the code. */
  readonly codeName: string;
  /** Fields that the answer carries beside the message, such as `keyPattern`. */
  readonly details: Record<string, unknown>;

  constructor(name: ErrorName, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = ALL_CODES[name];
    this.codeName = name in CODES ? name : `Location${this.code}`;
    this.details = details;
  }
}
