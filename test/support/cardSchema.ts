import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const require = createRequire(import.meta.url);

/** The part of `adaptivecards` that is used here; its own types do not compile under this project's settings. */
interface Renderer {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (version: unknown) => ParseContext;
  readonly AdaptiveCard: new () => {
    parse(card: object, context: ParseContext): void;
    validateProperties(): { readonly validationEvents: readonly ParseEvent[] };
  };
}
interface ParseEvent {
  readonly message: string;
}
interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): ParseEvent;
}

/** What the reference parser says against the card as an Adaptive Card 1.5; empty when all is well. */
export function parserFaults(card: object): readonly string[] {
  const { AdaptiveCard, SerializationContext, Versions }: Renderer = require('adaptivecards/dist/adaptivecards.js');
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...whileParsing, ...parsed.validateProperties().validationEvents].map((event) => event.message);
}

/** A strict check, unknown properties included, against the types that Microsoft publishes for cards in Teams. */
export function compileCardSchema(): (card: object) => readonly string[] {
  const validate: ValidateFunction = new Ajv({ strict: false }).compile(readOrMakeSchema());
  return (card) =>
    validate(card) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Making the schema takes some seconds, so it is kept beside the packages, by the version of its source. */
function readOrMakeSchema(): object {
  const manifest = require.resolve('@microsoft/teams.cards/package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = new URL('../../node_modules/.cache/saksgang/', import.meta.url);
  const file = new URL(`teams-card-${version}.schema.json`, cache);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const path = manifest.replace('package.json', 'dist/core.d.ts');
  const type = 'IAdaptiveCard';
  const schema = createGenerator({ path, type, expose: 'all', skipTypeCheck: true }).createSchema(type);
  mkdirSync(cache, { recursive: true });
  const draft = new URL(`${file.href}.${process.pid}`);
  writeFileSync(draft, JSON.stringify(schema));
  renameSync(draft, file);
  return schema;
}
