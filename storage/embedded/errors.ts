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
  UnknownGroupOperator: 15952,
  GroupIdMissing: 15955,
  LimitNotPositive: 15958,
  KeyTooLong: 17280,
  UnwindPathNotPrefixed: 28818,
  ProjectionGoesOn: 31249,
  ProjectionCollides: 31250,
  ExclusionIncludes: 31253,
  InclusionExcludes: 31254,
  StageNotSingleField: 40323,
  UnknownStage: 40324,
  MissingField: 40414,
  UnknownField: 40415,
} as const;

export type ErrorName = keyof typeof CODES;

/** What a client did wrong, or what this store does not offer; answered with MongoDB's code and never thrown further. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: ErrorName;
  /** Fields that the answer carries beside the message, such as `keyPattern`. */
  readonly details: Record<string, unknown>;

  constructor(codeName: ErrorName, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.codeName = codeName;
    this.code = CODES[codeName];
    this.details = details;
  }
}
