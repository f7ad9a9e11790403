/** What a client could take for a mention, HTML or a link, in a sentence that holds words of people. */
const markup = /<|\](?=[([:])/g;
/** Turns the direction of writing, or cannot be seen. */
const deceptive = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n\t]/gu;

/**
 * The sentence as it is to be read, whatever the client makes of its format: an invisible gap breaks what would be
 * markup, and nothing turns the direction of writing.
 */
export function visibleText(text: string): string {
  return text.replace(deceptive, '').replace(markup, '$&\u200b');
}
