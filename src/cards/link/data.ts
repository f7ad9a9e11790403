/** Something to fetch by a link. All texts are plain. */
export interface LinkData {
  readonly heading: string;
  readonly text: string;
  readonly link: { readonly title: string; readonly url: string };
}
