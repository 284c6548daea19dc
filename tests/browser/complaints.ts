import type { Page } from '@playwright/test';

/** @returns what the browser complains of from now on: refusals of the security policy, errors of scripts and of the console */
export async function listenToComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused by the security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}
