import { startCosmosDouble } from '../../test/support/cosmos/double.ts';
import { storeIn } from '../heldStore.ts';
import { fillHistory, type History } from '../history.ts';
import { announce } from '../measured.ts';

const double = await startCosmosDouble();
double.delayMs = Number(process.argv[2]);
const port = Number(new URL(double.endpoint).port);
announce({ port, key: double.key }, () => double.close(), {
  seen: () => double.takeSeen(),
  fill: (history) => fillHistory(storeIn(double.documents), history as History),
});
