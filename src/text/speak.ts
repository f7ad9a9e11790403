import type { Language, Localised } from '../domain/language.ts';

/** Sentences by key; `{name}` stands for what is filled in. */
export type Sentences = Readonly<Record<string, Localised>>;

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never;

/** What must be filled into a sentence: exactly the blanks of its bokmål text. */
export type Fill<Sentence extends Localised> = [Blanks<Sentence['nb']>] extends [never]
  ? []
  : [Readonly<Record<Blanks<Sentence['nb']>, string | number>>];

/** Says the sentence with this key in a language. The first letter is a capital also when it is filled in. */
export type Say<T extends Sentences> = <K extends keyof T & string>(key: K, ...fill: Fill<T[K]>) => string;

/** A speaker of these sentences in one language. What is filled in is plain text and is not looked into. */
export function speaker<T extends Sentences>(sentences: T, language: Language): Say<T> {
  return (key, ...[fill]) => {
    const text = sentences[key]?.[language] ?? key;
    const said = text.replace(/\{(\w+)\}/g, (blank, name: string) =>
      String(fill?.[name as keyof typeof fill] ?? blank),
    );
    return text.startsWith('{') ? said.charAt(0).toLocaleUpperCase('nb') + said.slice(1) : said;
  };
}
