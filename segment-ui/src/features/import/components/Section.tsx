import type { ReactNode } from 'react'
import page from '../../../ui/page/page.module.css'
import { useFocusHere } from '../useFocusHere'
import classes from './Import.module.css'

interface SectionProps {
  title: string
  lead?: string
  children: ReactNode
}

/** A step of the import. It takes the focus when it appears. */
export function Section({ title, lead, children }: SectionProps) {
  const heading = useFocusHere<HTMLHeadingElement>()
  return (
    <section className={`${page.card} ${classes.section}`}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={page.sectionTitle}>
          {title}
        </h2>
        {lead !== undefined && <p className={page.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  )
}
