import mark from './mark.svg'

/** The product's mark, for decoration beside its name. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src={mark} width={size} height={size} alt="" />
}
