const rule = /^ {0,3}(?:-[ -]{2,}|\*[ *]{2,}|_[ _]{2,}|=+[ ]*)$/;
const tableRule = /^[ |:-]*-[ |:-]*$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const fence = /^ {0,3}(?:```|~~~)/;

/** The text of Markdown without its marks: headings, emphasis, lists, links, quotes and tables as plain lines. */
export function plainFromMarkdown(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => plainLines(line))
    .join('\n');
}

function plainLines(line: string): readonly string[] {
  if (fence.test(line)) return [];
  if (rule.test(line)) return [''];
  if (heading.test(line)) return ['', inline(line.replace(heading, '').replace(/[ \t]#+[ \t]*$/, '')), ''];
  if (/^\s*\|/.test(line)) return tableRule.test(line) ? [] : [cellsOf(line)];
  return [inline(line.replace(/^ {0,3}(?:> ?)+/, '').replace(/^(\s*)[-+*][ \t]+(?:\[[ xX]\] )?/, '$1• '))];
}

function cellsOf(line: string): string {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => inline(cell.trim())).join('\t');
}

function inline(text: string): string {
  return text
    .replace(/!\[[^\][]*\]\([^()]*\)/g, '')
    .replace(/\[([^\][]+)\]\([^()]*\)/g, '$1')
    .replace(/<!--(?:(?!-->).)*-->/g, '')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/(?<!\\)`/g, '')
    .replace(/(?<!\\)(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1/g, '$2')
    .replace(/(?<![\\*])\*(?=[^\s*])([^*]+)(?<=[^\s*])\*(?!\*)/g, '$1')
    .replace(/(?<![\\\p{L}\p{N}_])_(?=[^\s_])([^_]+)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
