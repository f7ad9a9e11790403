import { z } from 'zod/v4';
import { answerQuestion, askWith } from '../dialogue/answerQuestion.ts';
import type { Edge } from '../dialogue/edge.ts';
import { explain } from '../questions/explain.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, answer } from './press.ts';

/** A question in a button is a question like any other, of the person who presses. */
const questionPress = z.object({ question: z.string().min(1).max(400) });

/** A button that asks, such as one of the likely readings of a question. */
export function askAction(edge: Edge): Action {
  const answerTo = answerQuestion(edge);
  return action(edge, verbs.ask, questionPress, async (event, { question }) => answerTo(event, question));
}

/** «Hva forstod du?»: how the question was read. */
export function understoodAction(edge: Edge): Action {
  return action(edge, verbs.understood, questionPress, async (event, { question }) => {
    const answered = await edge.useCases.openReadModel(event, undefined);
    return answer(edge, answered, async (_, { here }) => {
      const { understood, voice } = await askWith(edge, answered.acting, question, here);
      const partyName = (id: string) => edge.cooperation.parties.find((party) => party.id === id)?.name ?? id;
      return { kind: 'text', text: explain(understood.interpretation, voice, partyName) };
    });
  });
}
