import { clip } from './budget.ts';

/** A sentence about what just happened, or what to mind; shown first. */
export interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'warning' | 'attention' | 'neutral';
}

const looks = {
  good: { style: 'good', sign: '✓ ' },
  warning: { style: 'warning', sign: '⚠ ' },
  attention: { style: 'attention', sign: '⚠ ' },
  neutral: { style: 'emphasis', sign: '' },
} as const;

/** The notice for a template: a coloured box with a sign in it, as colour alone says nothing to some. */
export function noticeView(notice: Notice): { readonly text: string; readonly style: string } {
  const { style, sign } = looks[notice.tone];
  return { style, text: `${sign}${clip(notice.text, 600)}` };
}
