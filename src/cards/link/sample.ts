import type { LinkData } from './data.ts';

const ownData: LinkData = {
  heading: 'Opplysningene om deg',
  text: 'Her er alt som er lagret om deg. Lenken virker i 15 minutter, og for alle som har den. Ikke send den videre.',
  link: { title: 'Last ned', url: 'https://saksgang.example/files?t=abc' },
};

/** A link to a file. */
export const linkSamples = { ownData };
