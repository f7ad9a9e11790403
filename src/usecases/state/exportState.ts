import type { DocumentStore } from '../../ports/documentStore.ts';
import type { Partitions } from '../../ports/partitions.ts';
import { createSeal, documentLine, headerLine } from './format.ts';
import { patiently } from './patiently.ts';

const pageSize = 100;

/** What to copy from. */
export interface StateSource {
  readonly store: Pick<DocumentStore, 'list'>;
  readonly partitions: Partitions;
}

/**
 * Every document as the lines of a file: a header, the documents in the order of partition and id, and a last line
 * that tells a whole file from a broken one. Equal states give equal files. Each document is whole, but those that
 * change meanwhile may be from before or after.
 */
export async function* exportState({ store, partitions }: StateSource): AsyncGenerator<string> {
  const seal = createSeal();
  let documents = 0;
  seal.add(headerLine);
  yield headerLine;
  for (const partition of await patiently(() => partitions.partitions())) {
    for await (const { id, body } of listAll(store, partition)) {
      const line = documentLine({ partition, id, body });
      documents += 1;
      seal.add(line);
      yield line;
    }
  }
  yield seal.footerLine(documents);
}

async function* listAll(store: StateSource['store'], partition: string) {
  for (let after: string | undefined; ; ) {
    const options = { prefix: '', limit: pageSize, ...(after !== undefined && { after }) };
    const page = await patiently(() => store.list(partition, options));
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < pageSize) return;
  }
}
