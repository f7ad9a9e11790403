import { linkCard } from '../cards/link/index.ts';
import { csv } from '../domain/csv.ts';
import type { Localised } from '../domain/language.ts';
import type { Voice } from '../text/voice.ts';
import type { OwnDataView } from '../usecases/personal/ownData.ts';

/** Kinds of documents that have a word of their own; of others the file tells our own name for them. */
const kinds = ['register', 'person', 'claim', 'response', 'comment', 'withdrawal', 'post', 'binding', 'draft'] as const;

/** The file with everything that is stored about a person, as a spreadsheet, and the message with its link. */
export function ownDataView(voices: Localised<Voice>): OwnDataView {
  return {
    file(fields, language) {
      const { say } = voices[language];
      const heads = [say('own.kind'), say('own.id'), say('own.field'), say('own.value')];
      const rows = fields.map(({ kind, id, field, value }) => {
        const known = kinds.find((one) => one === kind);
        return [known ? say(`own.kind.${known}`) : kind, id, field, value];
      });
      return { text: csv([heads, ...rows]), name: say('own.file'), contentType: 'text/csv; charset=utf-8' };
    },
    message(url, language) {
      const { say } = voices[language];
      if (url === undefined) return { kind: 'text', text: say('own.noLink') };
      const heading = say('own.heading');
      const card = linkCard({ heading, text: say('own.text'), link: { title: say('own.button'), url } });
      return { kind: 'card', card, summary: heading };
    },
  };
}
