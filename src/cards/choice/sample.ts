import { sampleButton } from '../samplePaper.ts';
import type { ChoiceData } from './data.ts';

const which: ChoiceData = {
  text: 'Fant flere saker med nummer 71/20. Hvilken mener du?',
  options: [
    sampleButton('Styringsgruppen, 26. november', 'case'),
    sampleButton('AKG, 3. desember', 'case'),
    sampleButton('AU, 10. desember', 'case'),
  ],
};

/** Which case is meant. */
export const choiceSamples = { which };
