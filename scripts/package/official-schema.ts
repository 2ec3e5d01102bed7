import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { words } from '../../cards/wording/words.ts';
import { SCHEMA_VERSION } from '../../manifest/manifest.ts';

const { resolve } = createRequire(import.meta.url);
const FILE = resolve(
  `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
);

/** Everything that Microsoft's schema refuses in a manifest, in sentences; read from this machine alone. */
export function schemaProblems(manifest: unknown): string[] {
  // Microsoft's schema has keywords of its own, which strict mode would refuse.
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(FILE, 'utf8')) as object);
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message = 'does not fit', params }) =>
    words.appPackage.schema(
      instancePath.slice(1).replaceAll('/', '.'),
      'additionalProperty' in params ? `${message} (${params.additionalProperty})` : message,
    ),
  );
}
