import { parseXmlTree, type XmlElement } from './parse-xml.ts';

/** What a paragraph of a Word file says about its number. */
export interface NumberedParagraph {
  style?: string | undefined;
  numberingId?: string | undefined;
  level?: string | undefined;
}

interface Level {
  format: string;
  /** `%1.%2`: the counts of the first and second level. */
  text: string;
  start: number;
  isLegal: boolean;
}

interface Numbering {
  abstractId: string;
  levels: Map<number, Level>;
  /** For each level that begins again when this numbering is first used, its first number. */
  restarts: Map<number, number>;
}

interface Style {
  basedOn: string | undefined;
  numberingId: string | undefined;
  level: string | undefined;
}

const DEEPEST_LEVEL = 8;

/**
 * Counts the numbers that Word prints before paragraphs (ECMA-376, part 1, section 17.9). They are words of the
 * document, but the file has only the rules for them.
 */
export class DocxNumbering {
  readonly #numberings: ReadonlyMap<string, Numbering>;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<string>();

  /** @param numbering,styles the parts `word/numbering.xml` and `word/styles.xml`; undefined if the file has none */
  constructor(numbering: string | undefined, styles: string | undefined) {
    this.#numberings = numbering === undefined ? new Map() : readNumberings(parseXmlTree(numbering));
    this.#styles = styles === undefined ? new Map() : readStyles(parseXmlTree(styles));
  }

  /** @returns the number of the next paragraph, such as `Article 5` or `(a)`; undefined for none and for a bullet */
  next(paragraph: NumberedParagraph): string | undefined {
    const { numberingId, level: written = '0' } = this.#resolve(paragraph);
    const numbering = this.#numberings.get(numberingId ?? '0');
    const depth = Number(written);
    const level = numbering?.levels.get(depth);
    if (numbering === undefined || level === undefined) return undefined;
    const counts = this.#counts.get(numbering.abstractId) ?? [];
    this.#counts.set(numbering.abstractId, counts);
    if (!this.#used.has(numberingId ?? '')) {
      this.#used.add(numberingId ?? '');
      for (const [at, start] of numbering.restarts) counts[at] = start - 1;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.fill(undefined, depth + 1);
    for (let above = 0; above < depth; above += 1) counts[above] ??= numbering.levels.get(above)?.start ?? 1;
    if (level.format === 'bullet' || level.format === 'none') return undefined;
    const printed = level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (numbering.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counts[at] ?? 1, format);
    });
    return printed.trim() === '' ? undefined : printed.trim();
  }

  /** A paragraph has the numbering of its style, unless it names another one. */
  #resolve({ style, numberingId, level }: NumberedParagraph): NumberedParagraph {
    if (numberingId !== undefined) return { numberingId, level };
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id); id = this.#styles.get(id)?.basedOn) {
      seen.add(id);
      const found = this.#styles.get(id);
      if (found?.numberingId !== undefined)
        return { numberingId: found.numberingId, level: level ?? found.level };
    }
    return {};
  }
}

function readNumberings(top: XmlElement): Map<string, Numbering> {
  const abstracts = new Map(
    findAll(top, 'abstractNum').map((abstract) => [
      abstract.attributes.abstractNumId ?? '',
      new Map(findAll(abstract, 'lvl').map(toLevel)),
    ]),
  );
  return new Map(
    findAll(top, 'num').map((number) => {
      const abstractId = getValue(number, 'abstractNumId') ?? '';
      const overrides = findAll(number, 'lvlOverride');
      const levels = new Map([
        ...(abstracts.get(abstractId) ?? []),
        ...overrides.flatMap((override) => findAll(override, 'lvl').map(toLevel)),
      ]);
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = getValue(override, 'startOverride');
        return start === undefined ? [] : [[Number(override.attributes.ilvl ?? 0), Number(start)]];
      });
      return [number.attributes.numId ?? '', { abstractId, levels, restarts: new Map(restarts) }];
    }),
  );
}

function toLevel(element: XmlElement): [number, Level] {
  return [
    Math.min(DEEPEST_LEVEL, Number(element.attributes.ilvl ?? 0)),
    {
      format: getValue(element, 'numFmt') ?? 'decimal',
      text: getValue(element, 'lvlText') ?? '',
      start: Number(getValue(element, 'start') ?? 1),
      isLegal: findAll(element, 'isLgl').length > 0,
    },
  ];
}

function readStyles(top: XmlElement): Map<string, Style> {
  return new Map(
    findAll(top, 'style').map((style) => {
      const properties = findAll(style, 'pPr').flatMap((one) => findAll(one, 'numPr'))[0];
      return [
        style.attributes.styleId ?? '',
        {
          basedOn: getValue(style, 'basedOn'),
          numberingId: properties && getValue(properties, 'numId'),
          level: properties && getValue(properties, 'ilvl'),
        },
      ];
    }),
  );
}

function findAll({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

function getValue(element: XmlElement, name: string): string | undefined {
  return findAll(element, name)[0]?.attributes.val;
}

const ROMAN: readonly [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
];
const IDEOGRAPHS = '〇一二三四五六七八九';

/** @returns a number in a format of Word. Rare formats give digits */
function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetters(number);
    case 'upperLetter':
      return toLetters(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number);
    case 'upperRoman':
      return toRoman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalEnclosedCircle':
      return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return toIdeographs(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** Word counts a … z, aa, bb … */
function toLetters(number: number): string {
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function toRoman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const count = Math.floor(rest / value);
    rest -= count * value;
    return letters.repeat(count);
  }).join('');
}

function toIdeographs(number: number): string {
  if (number > 99) return Array.from(String(number), (digit) => IDEOGRAPHS[Number(digit)] ?? '').join('');
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? (IDEOGRAPHS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (IDEOGRAPHS[ones] ?? '') : ''}`;
}
