import { useCallback, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportContext, type ExportedSegment } from './exports'
import { ExportTask } from './ExportTask'
import classes from './Exports.module.css'

/** Holds running exports and shows their progress. They continue when the user opens another page. */
export function Exports({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [tasks, setTasks] = useState<readonly { key: number; segment: ExportedSegment }[]>([])
  const lastKey = useRef(0)
  const begin = useCallback((segment: ExportedSegment) => {
    lastKey.current += 1
    return { key: lastKey.current, segment }
  }, [])
  const start = useCallback((segment: ExportedSegment) => setTasks((before) => [...before, begin(segment)]), [begin])
  return (
    <ExportContext value={start}>
      {children}
      {tasks.length > 0 && (
        <section className={classes.place} aria-label={t('export.title')}>
          {tasks.map(({ key, segment }) => (
            <ExportTask
              key={key}
              segment={segment}
              onRetry={() => setTasks((before) => before.map((task) => (task.key === key ? begin(segment) : task)))}
              onClose={() => setTasks((before) => before.filter((task) => task.key !== key))}
            />
          ))}
        </section>
      )}
    </ExportContext>
  )
}
