/** What the service wants to see of who has taken a message. */
export interface Receipt {
  readonly id: string;
  readonly popReceipt: string;
}

const shape = /^([\da-f-]{36})\/(.+)$/i;

/** The receipt as one text, for a lease. */
export function writeReceipt({ id, popReceipt }: Receipt): string {
  return `${id}/${popReceipt}`;
}

/** The receipt in a text from {@link writeReceipt}; undefined for any other text. */
export function readReceipt(text: string): Receipt | undefined {
  const [, id, popReceipt] = shape.exec(text) ?? [];
  return id === undefined || popReceipt === undefined ? undefined : { id, popReceipt };
}
