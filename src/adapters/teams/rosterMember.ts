import { z } from 'zod/v4';
import type { Origin, RosterMember } from '../../ports/conversation.ts';

/** The connector calls the Entra id `objectId` in some answers and `aadObjectId` in others. */
const memberSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** The member, or undefined for one without an Entra id: the bot itself, other bots, anonymous guests. */
export function rosterMember(raw: unknown, tenantId: string): RosterMember | undefined {
  const member = memberSchema.safeParse(raw).data;
  const entraId = (member?.aadObjectId || member?.objectId)?.toLowerCase();
  if (!member || !entraId) {
    return undefined;
  }
  return {
    entraId,
    channelUserId: member.id,
    name: member.name ?? '',
    email: member.email?.toLowerCase() || undefined,
    upn: member.userPrincipalName?.toLowerCase() || undefined,
    origin: originOf(member, tenantId),
  };
}

/** Source: Teams documentation, apps in shared channels (`tenantId`), and Entra's names of guests (`#EXT#`). */
function originOf(member: z.infer<typeof memberSchema>, tenantId: string): Origin | undefined {
  if (member.tenantId && member.tenantId.toLowerCase() !== tenantId.toLowerCase()) return 'otherTenant';
  const isGuest = member.userRole === 'guest' || member.userPrincipalName?.toLowerCase().includes('#ext#');
  return isGuest ? 'guest' : undefined;
}
