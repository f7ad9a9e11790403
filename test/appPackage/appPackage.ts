import { readFileSync } from 'node:fs';

/** The manifest's parts that tests look at. */
export type Manifest = Readonly<{
  manifestVersion: string;
  version: string;
  supportsChannelFeatures?: string;
  permissions: readonly string[];
  webApplicationInfo?: unknown;
  authorization?: unknown;
  localizationInfo: Readonly<{ additionalLanguages: readonly { languageTag: string; file: string }[] }>;
  icons: Readonly<{ color: string; outline: string }>;
  bots: readonly Bot[];
  composeExtensions: readonly Readonly<{
    botId: string;
    commands: readonly Readonly<{
      id: string;
      type: string;
      context: readonly string[];
      title: string;
      description: string;
      parameters: readonly { name: string; title: string; description: string }[];
    }>[];
  }>[];
}>;

type Bot = Readonly<{
  botId: string;
  scopes: readonly string[];
  supportsFiles: boolean;
  commandLists: readonly { scopes: readonly string[]; commands: readonly { title: string; description: string }[] }[];
}>;

/** A file of appPackage/ as it is in the repository. */
export function packageFile(name: string): Buffer {
  return readFileSync(new URL(`../../appPackage/${name}`, import.meta.url));
}

/** Values of the right form for every placeholder of the manifest. */
export const exampleValues = {
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_DOMAIN: 'saksgang.example.test',
  WEBSITE_URL: 'https://example.test/',
  PRIVACY_URL: 'https://example.test/personvern',
  TERMS_URL: 'https://example.test/vilkar',
};
