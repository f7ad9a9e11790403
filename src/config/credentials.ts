import { z } from 'zod/v4';
import { type Environment, faultsOf, guid, tenantAdvice } from './environment.ts';

interface BotIdentity {
  /** The bot's application (client) id, lower case. */
  readonly appId: string;
  /** The tenant the bot is registered in, lower case. */
  readonly tenantId: string;
}

/** How the bot proves who it is. A multi-tenant bot cannot be written: Azure no longer makes them. */
export type BotCredentials =
  | (BotIdentity & { readonly type: 'UserAssignedMSI' })
  | (BotIdentity & { readonly type: 'SingleTenant'; readonly secret: AppSecret });

type AppSecret =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };

const identity = z.object({
  MicrosoftAppId: guid,
  MicrosoftAppTenantId: guid,
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']),
});

const advice = {
  MicrosoftAppId: "must be the GUID of the bot's app registration or managed identity (its client id).",
  MicrosoftAppTenantId: tenantAdvice,
  // The SDK reads any other word as a multi-tenant bot, without a warning.
  MicrosoftAppType: 'must be exactly SingleTenant or UserAssignedMSI.',
};

/** The variables that hold, or belong to, a secret. */
export const secretNames = ['MicrosoftAppPassword', 'CertificateThumbprint', 'CertificatePrivateKey'];

/** The bot's credentials from variables that hold no blanks, or every fault in them. */
export function readCredentials(variables: Environment): BotCredentials | { readonly faults: readonly string[] } {
  const parsed = identity.safeParse(variables);
  const faults = parsed.success ? [] : faultsOf(parsed.error, advice);

  if (variables.MicrosoftAppType === 'UserAssignedMSI') {
    faults.push(...managedIdentityFaults(variables));
    if (!parsed.success || faults.length > 0) return { faults };
    return { ...identityOf(parsed.data), type: 'UserAssignedMSI' };
  }

  const secret = readSecret(variables);
  // With the type wrong or missing, we cannot tell whether a secret is wanted.
  if ('faults' in secret && variables.MicrosoftAppType === 'SingleTenant') faults.push(...secret.faults);
  if (!parsed.success || 'faults' in secret || faults.length > 0) return { faults };
  return { ...identityOf(parsed.data), type: 'SingleTenant', secret };
}

function identityOf(data: z.output<typeof identity>): BotIdentity {
  return { appId: data.MicrosoftAppId, tenantId: data.MicrosoftAppTenantId };
}

function managedIdentityFaults(variables: Environment): readonly string[] {
  return secretNames
    .filter((name) => variables[name] !== undefined)
    .map((name) => `${name}: must not be set with MicrosoftAppType=UserAssignedMSI, which has no secret; remove it.`);
}

function readSecret(variables: Environment): AppSecret | { readonly faults: readonly string[] } {
  const password = variables.MicrosoftAppPassword;
  const thumbprint = variables.CertificateThumbprint;
  const privateKey = variables.CertificatePrivateKey;

  if (thumbprint === undefined && privateKey === undefined) {
    if (password !== undefined) return { kind: 'password', password };
    return {
      faults: [
        'MicrosoftAppPassword: is needed with MicrosoftAppType=SingleTenant; set it to the client secret, ' +
          'or set CertificateThumbprint and CertificatePrivateKey.',
      ],
    };
  }

  const faults: string[] = [];
  if (password !== undefined) {
    faults.push('MicrosoftAppPassword: is set beside a certificate; keep only one of the two.');
  }
  if (thumbprint === undefined || !/^[\da-f]{40}$/i.test(thumbprint)) {
    faults.push("CertificateThumbprint: must be the certificate's SHA-1 thumbprint, 40 hexadecimal digits.");
  }
  if (privateKey === undefined || !privateKey.startsWith('-----BEGIN')) {
    faults.push('CertificatePrivateKey: must be the private key as PEM text, beginning with -----BEGIN.');
  }
  if (faults.length > 0 || thumbprint === undefined || privateKey === undefined) return { faults };
  return { kind: 'certificate', thumbprint, privateKey };
}
