const mark = /^(?:\d{1,2}[.)]?|\p{L}\)|[•–*-]|vedlegg \d{1,2}[:.]?) ?(?=\S)/iu;
const none = /^(?:|ingen|-)\.?$/i;

/** The attachments in the lines of a list, without their marks; a line in lower case goes on from the one before. */
export function attachmentsIn(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.length - 1;
    if (mark.test(line) || last < 0 || !/^\p{Ll}/u.test(line)) all.push(line.replace(mark, '').trim());
    else all[last] = `${all[last]} ${line}`;
  }
  return all.filter((text) => !none.test(text));
}
