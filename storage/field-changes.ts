interface FieldChanges {
  $set?: Record<string, unknown>;
  $unset?: Record<string, ''>;
}

/** The update that sets the fields of a change, and takes those away that it gives as undefined. */
export function settingOrTaking(change: Readonly<Record<string, unknown>>): FieldChanges {
  const entries = Object.entries(change);
  const set = entries.filter(([, value]) => value !== undefined);
  const gone = entries.flatMap(([field, value]) => (value === undefined ? [[field, ''] as const] : []));
  return {
    ...(set.length > 0 && { $set: Object.fromEntries(set) }),
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone) }),
  };
}
