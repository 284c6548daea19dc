const subject = 'Five policy texts on Japan’s cooperation in information technology, 2000–2025';

/** The name and address of this archive. To make your own archive, change this file and `content/`. */
export const site = {
  /** The name of the archive, in every page's title. */
  name: 'Japan Digital Cooperation Archive',
  /** A short name, at most 16 characters. A browser's list of search engines shows it. */
  shortName: 'Japan IT Archive',
  /** What the archive holds, in one phrase without a full stop. It is the title of the home page. */
  subject,
  /** What the archive is, in one sentence. */
  description: `${subject}, word for word as received, with a permanent link to every paragraph.`,
  /** The language of the archive's own pages, as a BCP 47 tag. */
  language: 'en',
  /**
   * What the partners of `content/authorities/partners.yaml` are, for one and for several: `{ one: 'Member', many:
   * 'Members' }`. If it is undefined, pages call them partners.
   */
  partnerName: undefined as { one: string; many: string } | undefined,
  /**
   * The origin of the published archive, without a path: `https://archive.example`. If it is undefined, pages have no
   * canonical address.
   */
  origin: undefined as string | undefined,
  /**
   * Where readers report an error: a mail address or a form. Its placeholders are filled in: `{title}`, `{place}`,
   * `{edition}`, `{address}`. If it is undefined, no page offers to report an error. For example
   * `mailto:desk@archive.example?subject={title},%20{place}&body=Edition%20{edition},%20{address}`.
   */
  reportErrors: undefined as string | undefined,
  /** The base path of the published archive: `/`, or `/some/path/`. */
  base: '/',
  /**
   * Whether search reads the texts in two stages instead of from one file. If it is undefined, the size of that file
   * decides: more than 120 kB is too much for a slow connection. More than 40 texts are always read in two stages.
   */
  searchInStages: undefined as boolean | undefined,
};
