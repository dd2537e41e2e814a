import { Link } from '@tanstack/react-router'
import { IconArrowRight, IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { EXAMPLES } from '../examples'
import classes from './SegmentsEmpty.module.css'

/** Explains segments to a user who has none, and offers examples to start from. */
export function SegmentsEmpty({ program, mayWrite }: { program: string; mayWrite: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={page.card}>
      <Notice
        icon={IconFilter}
        title={t('segments.empty')}
        lead={mayWrite ? t('segments.emptyLead') : t('segments.emptyViewer')}
      />
      {mayWrite && (
        <section className={classes.examples} aria-labelledby="examples">
          <h2 id="examples" className={classes.title}>
            {t('segments.examples')}
          </h2>
          <ul className={classes.list}>
            {EXAMPLES.map(({ id }) => (
              <li key={id}>
                <Link
                  to="/programs/$program/segments/new"
                  params={{ program }}
                  search={{ example: id }}
                  className={classes.example}
                >
                  <strong>{t(`segments.example.${id}.name`)}</strong>
                  <span>{t(`segments.example.${id}.text`)}</span>
                  <IconArrowRight size={16} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
