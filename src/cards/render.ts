// Not the package itself: its types pull in the sources of `adaptivecards`, which do not compile here.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { AdaptiveCard } from '../ports/messenger.ts';
import { escapeMarkdown } from './markdown.ts';

/** Stands for `${` in data while a template is expanded, so that whatever is left of it is the template's own. */
const dollarBrace = '\ufdd0';

/**
 * Builds the template once and gives the function that fills it in.
 *
 * Data are plain text: what ends in a TextBlock or a fact, where clients read Markdown, is escaped here and
 * nowhere else. Titles of buttons, inputs and `fallbackText` are plain text by nature and stay as they are.
 *
 * @throws Error when the template names a field that the data do not have; optional ones need `$when` and `exists`.
 */
export function compileTemplate(template: object): (data: object) => AdaptiveCard {
  const compiled = new Template(template);
  return (data) => {
    const root: unknown = JSON.parse(JSON.stringify(data).replaceAll('${', dollarBrace));
    const filled = JSON.stringify(compiled.expand({ $root: root }));
    const missing = /\$\{[^}"]*/.exec(filled);
    if (missing !== null) throw new Error(`The card's data lack what its template names: ${missing[0]}}`);
    return asCard(JSON.parse(filled.replaceAll(dollarBrace, '${'), finish));
  };
}

/** Escapes the texts that are read as Markdown and drops what a `$when` left empty. */
function finish(_key: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (!isRecord(value)) return value;
  if (value.type === 'TextBlock') return { ...value, text: escapeMarkdown(String(value.text)) };
  if (value.type === 'FactSet' && Array.isArray(value.facts)) return { ...value, facts: value.facts.map(escapeFact) };
  return value;
}

function escapeFact(fact: { title: string; value: string }): object {
  return { title: escapeMarkdown(fact.title), value: escapeMarkdown(fact.value) };
}

function asCard(value: unknown): AdaptiveCard {
  if (!isRecord(value) || value.type !== 'AdaptiveCard') throw new Error('The template is not an AdaptiveCard');
  return { ...value, type: value.type };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
