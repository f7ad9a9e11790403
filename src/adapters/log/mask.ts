/** What looks like a token or a signature, whoever it belongs to. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/(?<=\bBearer )[\w.~+/-]+=*/g, '[token]'],
  [/(?<=\b(?:sig|AccountKey|SharedAccessKey|client_secret)=)[^&;"\s\\]+/gi, '[secret]'],
  [/(?<=[?&]t=)[\w.-]+/g, '[link]'],
];

/** Shorter ones would mask ordinary words. */
const minLength = 8;

/** Gives the text with these secrets, and all that looks like one, masked; also as they stand in JSON and in addresses. */
export function createMask(secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= minLength)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]);

  return (text) => {
    const masked = known.reduce((line, secret) => line.replaceAll(secret, '[secret]'), text);
    return patterns.reduce((line, [pattern, word]) => line.replace(pattern, word), masked);
  };
}
