import type { AdaptiveCard } from '../ports/messenger.ts';
import { agendaCard } from './agenda/index.ts';
import { agendaSamples } from './agenda/sample.ts';
import { answerCard } from './answer/index.ts';
import { answerSamples } from './answer/sample.ts';
import { caseCard } from './case/index.ts';
import { caseSamples } from './case/sample.ts';
import { choiceCard } from './choice/index.ts';
import { choiceSamples } from './choice/sample.ts';
import { commentsCard } from './comments/index.ts';
import { commentsSamples } from './comments/sample.ts';
import { formCard } from './form/index.ts';
import { formSamples } from './form/sample.ts';
import { insertedCard } from './inserted/index.ts';
import { insertedSamples } from './inserted/sample.ts';
import { intakeCard } from './intake/index.ts';
import { intakeSamples } from './intake/sample.ts';
import { linesCard } from './lines/index.ts';
import { linesSamples } from './lines/sample.ts';
import { linkCard } from './link/index.ts';
import { linkSamples } from './link/sample.ts';
import { missingCard } from './missing/index.ts';
import { missingSamples } from './missing/sample.ts';
import { paperCard } from './paper/index.ts';
import { paperSamples } from './paper/sample.ts';
import { textFormCard } from './textForm/index.ts';
import { textFormSamples } from './textForm/sample.ts';
import { waitingCard } from './waiting/index.ts';
import { waitingSamples } from './waiting/sample.ts';
import { welcomeCard } from './welcome/index.ts';
import { welcomeSamples } from './welcome/sample.ts';

/** Every card with every sample of it, expanded: what the tests check and the pictures show. */
export const sampleCards: readonly { readonly name: string; readonly card: AdaptiveCard }[] = [
  ...samplesOf('agenda', agendaCard, agendaSamples),
  ...samplesOf('answer', answerCard, answerSamples),
  ...samplesOf('case', caseCard, caseSamples),
  ...samplesOf('choice', choiceCard, choiceSamples),
  ...samplesOf('comments', commentsCard, commentsSamples),
  ...samplesOf('form', formCard, formSamples),
  ...samplesOf('inserted', insertedCard, insertedSamples),
  ...samplesOf('intake', intakeCard, intakeSamples),
  ...samplesOf('link', linkCard, linkSamples),
  ...samplesOf('lines', linesCard, linesSamples),
  ...samplesOf('missing', missingCard, missingSamples),
  ...samplesOf('paper', paperCard, paperSamples),
  ...samplesOf('textForm', textFormCard, textFormSamples),
  ...samplesOf('waiting', waitingCard, waitingSamples),
  ...samplesOf('welcome', welcomeCard, welcomeSamples),
];

function samplesOf<T>(folder: string, build: (data: T) => AdaptiveCard, samples: Readonly<Record<string, T>>) {
  return Object.entries(samples).map(([sample, data]) => ({ name: `${folder}/${sample}`, card: build(data) }));
}
