/**
 * The one door to @microsoft/office-js-helpers. The package is archived and comes as one bundle of 14 kB gzipped that cannot be
 * split, so it is fetched apart from what the pane needs to show itself.
 */
export async function officeHelpers() {
  return import("@microsoft/office-js-helpers");
}
