import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the root, with `/` between the folders. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the repository that is not ignored; read from the disk, so that no git is needed. */
export function repositoryFiles(): readonly SourceFile[] {
  const ignored = ignoreRules();
  return walk(root, (path, isFolder) => path === '.git' || ignored(path, isFolder));
}

/** The TypeScript under `src/`. */
export function sourceFiles(): readonly SourceFile[] {
  return walk(join(root, 'src'), () => false).filter(({ path }) => path.endsWith('.ts'));
}

function walk(folder: string, skip: (path: string, isFolder: boolean) => boolean): readonly SourceFile[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const path = relative(root, file).split(sep).join('/');
    const isFolder = statSync(file).isDirectory();
    if (skip(path, isFolder)) return [];
    return isFolder ? walk(file, skip) : [{ path, text: readFileSync(file, 'utf8') }];
  });
}

/** The forms that our own .gitignore uses: `folder/`, `*.ending`, a path with stars, and `!` before one of them. */
function ignoreRules(): (path: string, isFolder: boolean) => boolean {
  const rules = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const bare = line.replace(/^!/, '').replace(/\/$/, '');
      const anywhere = bare.includes('/') ? '' : '(?:.*/)?';
      const pattern = new RegExp(`^${anywhere}${bare.replace(/[.+]/g, '\\$&').replace(/\*/g, '[^/]*')}$`);
      return { ignores: !line.startsWith('!'), folderOnly: line.endsWith('/'), pattern };
    });
  return (path, isFolder) =>
    rules.findLast((rule) => (isFolder || !rule.folderOnly) && rule.pattern.test(path))?.ignores ?? false;
}
