import { tokens } from "@fluentui/react-components";

/** Rows of a table, and below their line a sum that is ticked off. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect width="20" height="20" rx="5" fill={tokens.colorBrandBackground} />
      <g stroke={tokens.colorNeutralForegroundOnBrand} strokeWidth="1.6" strokeLinecap="round" fill="none">
        <path d="M5 5.4h4M12.5 5.4h2.5M5 8.6h3M12.5 8.6h2.5" />
        <path d="M4.6 11.2h10.8" strokeWidth="1.1" />
        <path d="m7 14 2.2 2.1L13.6 12.9" strokeLinejoin="round" />
      </g>
    </svg>
  );
}
