import { plainText } from '../../domain/plainText.ts';
import type { IncomingActivity } from './activity.ts';

/** Five times the longest comment; nobody writes more, and what reads it takes its time. */
const maxLength = 20_000;

const mentionTag = /<at\b[^>]*>([^<]*)<\/at>/gi;
const htmlEntity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What the person wrote to the bot: the bot's own mention removed wherever it stands, other mentions as plain names,
 * HTML entities decoded once, what deceives or cannot be seen taken out, white space collapsed within each line and trimmed around the whole.
 */
export function messageText(activity: IncomingActivity): string {
  const own = ownNames(activity);
  const unmentioned = (activity.text ?? '')
    .slice(0, maxLength)
    .replace(mentionTag, (_tag, name: string) => (own.has(nameKey(name)) ? ' ' : name));
  return plainText(decodeEntities(unmentioned))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** The names by which the mentions in this message mean the bot; a person may have shortened the mention. */
function ownNames(activity: IncomingActivity): ReadonlySet<string> {
  const names = (activity.entities ?? []).flatMap((entity) =>
    'mentioned' in entity && entity.mentioned.id === activity.recipient.id
      ? [entity.text?.replace(mentionTag, '$1'), entity.mentioned.name]
      : [],
  );
  return new Set(names.flatMap((name) => (name ? [nameKey(name)] : [])));
}

function nameKey(name: string): string {
  return decodeEntities(name).trim().toLowerCase();
}

function decodeEntities(text: string): string {
  return text.replace(htmlEntity, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named) {
      return namedEntities[named.toLowerCase()] ?? whole;
    }
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
