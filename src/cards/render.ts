// Not the package itself: its types pull in the sources of `adaptivecards`, which do not compile here.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { AdaptiveCard } from '../ports/messenger.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * Turns the direction of writing, or is not to be seen: also in button titles and summaries, which nobody escapes.
 * What stands for `${` below must not come from data either.
 */
const deceptive = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0]|[^\P{Cc}\r\n\t\v\f\u0085]/gu;

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
  return (data) => asCard(finish(compiled.expand({ $root: protect(data) })));
}

/** The data as JSON would have them: without what is undefined; and with nothing that looks like a template's own. */
function protect(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(deceptive, '').replaceAll('${', dollarBrace);
  if (Array.isArray(value)) return value.map(protect);
  if (!isRecord(value)) return value;
  const guarded: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (part !== undefined) guarded[key] = protect(part);
  return guarded;
}

/** Escapes the texts that are read as Markdown and drops what a `$when` left empty. */
function finish(value: unknown): unknown {
  if (typeof value === 'string') return finishText(value);
  if (Array.isArray(value)) return value.filter((part) => part !== null).map(finish);
  if (!isRecord(value)) return value;
  const finished: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (part !== null && part !== undefined) finished[key] = finish(part);
  }
  if (finished.type === 'TextBlock') finished.text = escapeMarkdown(String(finished.text));
  if (finished.type === 'FactSet' && Array.isArray(finished.facts)) finished.facts = finished.facts.map(escapeFact);
  return finished;
}

function finishText(text: string): string {
  // Not the whole text, which may hold words of people by now.
  const left = /\$\{[^}]*/.exec(text)?.[0];
  if (left !== undefined) throw new Error(`The card's data lack what its template names: ${left}}`);
  return text.replaceAll(dollarBrace, '${');
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
