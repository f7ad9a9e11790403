import { z } from 'zod/v4';

/** An id of the channel's, which becomes part of an address. Half a character cannot be written in one. */
export const channelId = z
  .string()
  .max(1_000)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

const account = z.object({
  id: channelId,
  name: z.string().nullish(),
  /** A GUID; part of keys in the store, so that nothing else may pass. */
  aadObjectId: z
    .string()
    .regex(/^[\w-]{0,64}$/)
    .nullish(),
});

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

const entity = z.union([mention, z.object({ type: z.string() })]);

const attachment = z.object({
  contentType: z.string(),
  name: z.string().nullish(),
  content: z.unknown(),
});

/** The content of an attachment that is a file; others are previews and the message's own text as HTML. */
export const fileSchema = z.object({ downloadUrl: z.string().min(1) });

/** The content type of a file that a person uploaded into a 1:1 chat. */
export const fileContentType = 'application/vnd.microsoft.teams.file.download.info';

/**
 * The fields of a Bot Framework activity that we read; all others are dropped.
 * Source: Bot Framework Activity schema and the Teams documentation of `channelData`.
 */
export const activitySchema = z.object({
  id: z.string().nullish(),
  timestamp: z.union([z.string(), z.date()]).nullish(),
  type: z.string().min(1),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown(),
  locale: z.string().nullish(),
  serviceUrl: z.url(),
  from: account,
  recipient: z.object({ id: z.string(), name: z.string().nullish() }),
  conversation: z.object({
    id: channelId,
    conversationType: z.enum(['personal', 'groupChat', 'channel']),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().nullish() }).nullish(),
      team: z.object({ id: channelId.nullish() }).nullish(),
    })
    .nullish(),
  entities: z.array(entity).nullish(),
  attachments: z.array(attachment).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});

/** The fields that name the tenant, as far as they are there. */
export const tenancySchema = z.object({
  conversation: z.object({ tenantId: z.string().nullish() }).nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});

/** The tenants that the activity names, lower case; the first is that of the conversation. */
export function tenantsIn({ conversation, channelData }: z.infer<typeof tenancySchema>): readonly string[] {
  const named = [conversation?.tenantId, channelData?.tenant?.id];
  return named.flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : []));
}

/** An activity, reduced to the fields of {@link activitySchema}. */
export type IncomingActivity = z.infer<typeof activitySchema>;

/** A press on `Action.Execute`; the client's inputs are merged into `data`. The Playground leaves `trigger` out. */
export const executeSchema = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: z.string().min(1), data: z.unknown() }),
  trigger: z.enum(['manual', 'automatic']).nullish(),
});

/** A press on `Action.Submit`, the fallback of older clients: a message without text, with the data as its value. */
export const submitSchema = z.looseObject({ verb: z.string().min(1) });

/** A search from the compose box. On opening it, Teams sends a parameter `initialRun` of its own. */
export const querySchema = z.object({
  commandId: z.string().min(1).max(64),
  parameters: z
    .array(z.object({ name: z.string(), value: z.string().max(1_000) }))
    .default([])
    .transform((parameters) => parameters.filter(({ name }) => name !== 'initialRun')),
});

/** The name of the invoke that carries it. */
export const queryInvoke = 'composeExtension/query';

/** The name of the invoke that carries `Action.Execute`. */
export const executeInvoke = 'adaptiveCard/action';
