export interface PaneWindow {
  /** Milliseconds from the frame's start until its Validate button was drawn. */
  usableAt?: number;
}

/** Runs in every frame of the page; without named functions, which tsx wraps in a helper that the page does not have. */
export function noteUsable(): void {
  new MutationObserver((_, observer) => {
    const enabled = [...document.querySelectorAll("#grant button:not([disabled])")];
    if (!enabled.some(({ textContent }) => textContent === "Stäm av")) return;
    Object.assign(window, { usableAt: performance.now() });
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
