import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { fieldOf, type Path, positionOf, setField } from '../values/paths.ts';
import { type Modifier, REMOVED, takeAway } from './update-operators.ts';

/** MongoDB fills an array with nulls up to a position that is set, but not without end. */
const MOST_FILLED = 1_500_000;

/**
 * The container with the modifier applied at the path. What lies on the way is copied and the rest is shared, so the
 * document that came in stays as it was.
 */
export function applyAt<T extends Doc | unknown[]>(container: T, path: Path, modifier: Modifier, at = 0): T {
  const name = path[at] as string;
  const before = childOf(container, name);
  const after =
    at === path.length - 1 ? modifier(before, path.join('.')) : within(before, path, modifier, at);
  return after === before ? container : withChild(container, name, after);
}

function within(child: unknown, path: Path, modifier: Modifier, at: number): unknown {
  const next = path[at + 1] as string;
  if (isDoc(child)) return applyAt(child, path, modifier, at + 1);
  if (Array.isArray(child) && positionOf(next) !== undefined) return applyAt(child, path, modifier, at + 1);
  if (child === undefined) {
    const made = applyAt<Doc>({}, path, modifier, at + 1);
    // What takes away makes nothing on the way.
    return Object.keys(made).length === 0 ? undefined : made;
  }
  if (modifier === takeAway) return child;
  const there = path.slice(0, at + 1).join('.');
  throw new CommandError('PathNotViable', `Cannot create field '${next}' in element {${there}: ...}`);
}

const childOf = (container: Doc | unknown[], name: string): unknown =>
  Array.isArray(container) ? container[Number(name)] : fieldOf(container, name);

function withChild<T extends Doc | unknown[]>(container: T, name: string, value: unknown): T {
  if (Array.isArray(container)) return arrayWith(container, Number(name), value) as T;
  const copy: Doc = { ...container };
  if (value === REMOVED) delete copy[name];
  else setField(copy, name, value);
  return copy as T;
}

/** Taking an element away leaves null in its place, so that the others keep theirs. */
function arrayWith(array: unknown[], position: number, value: unknown): unknown[] {
  if (position > array.length + MOST_FILLED) {
    throw new CommandError('BadValue', `Cannot fill an array with more than ${MOST_FILLED} nulls`);
  }
  const copy = [...array];
  while (copy.length < position) copy.push(null);
  copy[position] = value === REMOVED ? null : value;
  return copy;
}
