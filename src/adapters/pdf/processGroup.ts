import { readdir, readFile } from 'node:fs/promises';

const pageBytes = 4_096;

/** How much memory the processes of a group hold together, in bytes; 0 where the machine does not tell (no `/proc`). */
export async function memoryOfGroup(group: number): Promise<number> {
  const names = await readdir('/proc').catch((): readonly string[] => []);
  const held = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => heldIn(name, group)));
  return held.reduce((sum, bytes) => sum + bytes, 0);
}

async function heldIn(pid: string, group: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name stands in brackets and may hold anything; the group is the third field after it, the pages the 22nd.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[2]) === group ? Number(fields[21]) * pageBytes : 0;
}

/** Ends a process with all that it has started. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
