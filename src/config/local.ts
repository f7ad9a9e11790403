import { z } from 'zod/v4';
import { secretNames } from './credentials.ts';
import { type Environment, faultsOf, guid, tenantAdvice } from './environment.ts';

/** The tenant of `samples/playground`. */
const tenant = z.object({ MicrosoftAppTenantId: guid.default('11111111-1111-4111-8111-111111111111') });

/**
 * The tenant to serve without authentication, or every reason not to. Credentials beside the flag are a sign of a
 * server that is about to run open by mistake.
 */
export function readLocal(
  variables: Environment,
): { readonly tenantId: string } | { readonly faults: readonly string[] } {
  const parsed = tenant.safeParse(variables);
  const faults = parsed.success ? [] : faultsOf(parsed.error, { MicrosoftAppTenantId: tenantAdvice });
  if (variables.NODE_ENV === 'production') {
    faults.push('SAKSGANG_LOCAL: is refused when NODE_ENV=production; remove it and give the bot its credentials.');
  }
  for (const name of ['MicrosoftAppId', 'MicrosoftAppType', ...secretNames]) {
    if (variables[name] === undefined) continue;
    faults.push(`${name}: has no use with SAKSGANG_LOCAL=1, which runs without authentication; remove one of them.`);
  }
  if (!parsed.success || faults.length > 0) return { faults };
  return { tenantId: parsed.data.MicrosoftAppTenantId };
}
