/** Something as it is written in a file: of no language, and from left to right. */
export function Code({ children }: { readonly children: string }) {
  return (
    <code dir="ltr" translate="no">
      {children}
    </code>
  );
}
