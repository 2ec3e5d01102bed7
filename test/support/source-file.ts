import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  lines: number;
  imports: { from: string; typeOnly: boolean }[];
  functions: { name: string; lines: number }[];
  anys: number;
}

const root = path.join(import.meta.dirname, '..', '..');

/** Every TypeScript source below these folders of the project. */
export const sourceFiles = (folders: readonly string[]): SourceFile[] =>
  folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => read(`${folder}/${name.replaceAll('\\', '/')}`)),
  );

function read(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const { program, module, errors } = parseSync(file, text);
  if (errors.length) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const statics = [...module.staticImports, ...module.staticExports].flatMap(statement => {
    const requests =
      'moduleRequest' in statement
        ? [statement.moduleRequest]
        : statement.entries.map(one => one.moduleRequest);
    const typeOnly = statement.entries.length > 0 && statement.entries.every(entry => entry.isType);
    return requests.flatMap(request => (request ? [{ from: request.value, typeOnly }] : []));
  });
  const dynamics = module.dynamicImports.map(({ moduleRequest }) => ({
    from: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typeOnly: false,
  }));
  const found: Found = { functions: [], anys: 0 };
  walk(program as unknown as Node, undefined, text, found);
  return {
    path: file,
    lines: text.trimEnd().split('\n').length,
    imports: [...statics, ...dynamics],
    ...found,
  };
}

type Found = Pick<SourceFile, 'functions' | 'anys'>;
type Node = { type: string; start: number; end: number; [key: string]: unknown };

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function walk(node: Node, parent: Node | undefined, text: string, found: Found): void {
  if (node.type === 'TSAnyKeyword') found.anys += 1;
  if (FUNCTIONS.includes(node.type)) {
    const lines = text.slice(node.start, node.end).split('\n').length - nestedLines(node, text);
    found.functions.push({ name: nameOf(node, parent), lines });
  }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, node, text, found);
}

/**
 * A function that only builds an object of methods, or declares tests, is as long as what it holds: its own lines are
 * those outside of the functions inside it.
 */
function nestedLines(outer: Node, text: string): number {
  let lines = 0;
  const visit = (node: Node) => {
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) {
          if (FUNCTIONS.includes(child.type))
            lines += text.slice(child.start, child.end).split('\n').length - 1;
          else visit(child);
        }
  };
  visit(outer);
  return lines;
}

function nameOf(node: Node, parent: Node | undefined): string {
  const named = [node.id, parent?.key, parent?.id].find(isNode);
  return named && typeof named.name === 'string' ? named.name : 'anonymous';
}
