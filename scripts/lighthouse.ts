import { importTool } from './install-tool.ts';

/**
 * Lighthouse is not a dependency, but is installed on first use. Only this benchmark uses it, and with its own
 * dependencies (an error-reporting service, a second browser driver) it is larger than most tools of this archive.
 */
const LIGHTHOUSE = { name: 'lighthouse', version: '13.5.0', entry: 'core/index.js', size: '200 MB' };

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The result of Lighthouse for one page. */
export interface Audit {
  /** Each from 0 to 100, in the order of `CATEGORIES`. */
  scores: number[];
  /** The failed audits, each with category, id and measured value. */
  faults: string[];
}

interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string; details?: { items?: unknown[] } }>;
}

type Lighthouse = (address: string, flags: Record<string, unknown>) => Promise<{ lhr: Report } | undefined>;

/** @throws an error that says what to do if Lighthouse cannot be installed */
export async function loadLighthouse(): Promise<Lighthouse> {
  return ((await importTool(LIGHTHOUSE)) as { default: Lighthouse }).default;
}

/**
 * Audits a page with Lighthouse's defaults: a mid-range phone and a simulated network.
 *
 * @param port the port of the browser’s DevTools
 * @param skipAudits the ids of audits that do not apply to the page
 */
export async function auditPage(
  lighthouse: Lighthouse,
  address: string,
  port: number,
  skipAudits: string[] = [],
): Promise<Audit> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: CATEGORIES,
    skipAudits,
  });
  const report = result?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`Lighthouse could not audit ${address}: ${report?.runtimeError?.message ?? 'no report'}`);
  return {
    scores: CATEGORIES.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100)),
    faults: CATEGORIES.flatMap((category) => listFaults(report, category)),
  };
}

function listFaults({ categories, audits }: Report, category: string): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (weight === 0 || !audit || audit.score === null || audit.score === 1) return [];
    const items = JSON.stringify(audit.details?.items ?? []).slice(0, 200);
    return [`${category}: ${id} ${audit.displayValue ?? ''} ${items}`];
  });
}
