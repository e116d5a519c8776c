/** A share with its spread on a line from 0 to 1: where nine draws in ten lie, and the share itself. */
export function Strip({ low, high, at }: { readonly low: number; readonly high: number; readonly at: number }) {
  const x = (share: number) => 2 + 96 * Math.min(1, Math.max(0, share))
  return (
    <svg className="durability-strip" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none">
      <path d="M2 5H98" stroke="var(--rule)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      <path
        d={`M${x(low)} 5H${x(high)}`}
        stroke="var(--strong-rule)"
        strokeWidth="4"
        vectorEffect="non-scaling-stroke"
      />
      <path d={`M${x(at)} 0V10`} stroke="var(--ink)" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
