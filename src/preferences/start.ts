import type { addPanel } from './panel.ts';

/** The panel is made when the reader reaches for it; once its button has it, the browser opens and closes it. */
function start(button: HTMLButtonElement): void {
  let loading: ReturnType<typeof addPanel> | undefined;
  const load = () => {
    loading ??= import('./panel.ts').then((panel) => panel.addPanel(button));
    return loading;
  };
  for (const type of ['pointerenter', 'focus', 'click']) {
    button.addEventListener(type, () => {
      const isWanted = type === 'click' && !button.popoverTargetElement;
      load().then(
        (panel) => {
          if (isWanted) panel.showPopover({ source: button });
        },
        () => {
          // It may be had the next time.
          loading = undefined;
        },
      );
    });
  }
}

/** @param early what happened on the page before this script was there: a button that was pressed is answered late */
export function startPreferences(early: readonly Event[]): void {
  const button = document.querySelector<HTMLButtonElement>('.preferences-button');
  if (!button) return;
  start(button);
  if (early.some(({ type, target }) => type === 'click' && target === button)) button.click();
}
