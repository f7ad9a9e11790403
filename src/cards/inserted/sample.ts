import { sampleButton } from '../samplePaper.ts';
import type { InsertedData } from './data.ts';

const inserted: InsertedData = {
  heading: 'Sak 71/20 i styringsgruppen',
  text: 'Trykk «Vis saken» for å se det du har tilgang til.',
  button: sampleButton('Vis saken', 'case'),
};

/** A case inserted from the compose box. */
export const insertedSamples = { inserted };
