import { warningSentences } from './sentences/warning.ts';
import type { Voice } from './voice.ts';

/** The sentence for a warning of the reading: a name, or a name and what it is about after a colon. */
export function warningText({ say }: Voice, warning: string): string {
  const [name = '', about] = warning.split(/: ?(.*)/s);
  const key = `warn.${name}`;
  const sentence =
    isKnown(key) && key !== 'warn.other' ? say(key) : say('warn.other', { code: name.replaceAll('_', ' ') });
  return about ? `${sentence} («${about}»)` : sentence;
}

function isKnown(key: string): key is keyof typeof warningSentences {
  return Object.hasOwn(warningSentences, key);
}
