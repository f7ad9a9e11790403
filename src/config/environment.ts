import { z } from 'zod/v4';

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A GUID in lower case. The nil GUID is what templates leave behind, so it is refused. */
export const guid = z
  .string()
  .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i)
  .refine((text) => /[^0-]/.test(text))
  .toLowerCase();

/** What to do about a `MicrosoftAppTenantId` that is missing or malformed. */
export const tenantAdvice = 'must be the GUID of the tenant, as 8-4-4-4-12 hexadecimal digits.';

/** The variables that hold more than white space, untouched. */
export function present(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

/** One sentence per variable at fault: its name and the advice for it. What the variable holds is never repeated. */
export function faultsOf(error: z.ZodError, advice: Readonly<Record<string, string>>): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => `${name}: ${advice[name] ?? 'is not valid.'}`);
}
