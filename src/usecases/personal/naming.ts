/**
 * Finds any of the names as a whole: `siri@x.example` is a part of `ann-siri@x.example`, which is somebody else's. Of two
 * that begin alike it finds the longer one. There is at least one name.
 */
export function namesPattern(names: readonly string[]): RegExp {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}.+_-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}+_-]|\\.[\\p{L}\\p{N}])`, 'gu');
}
