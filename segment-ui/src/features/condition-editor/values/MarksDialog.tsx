import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import dialog from '../../../ui/dialog/dialog.module.css'
import { valuesOf, type ListEntry, type Marks } from '../lists/readList'

/** More numbers would not help the user to decide. */
const SHOWN_NUMBERS = 6

interface MarksDialogProps {
  opened: boolean
  /** The list that can be read in two ways. */
  entries: readonly ListEntry[]
  onChoose: (marks: Marks) => void
  onClose: () => void
}

/** Asks, once per paste, whether commas and spaces group the digits of a number or separate numbers. */
export function MarksDialog({ opened, entries, onChoose, onClose }: MarksDialogProps) {
  const { t } = useTranslation()
  const grouped = entries.filter((entry) => entry.kind === 'grouped')
  const [first] = grouped
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={first && t('ids.marks.title', { text: short(first.text), number: short(listed(first.joined)) })}
      withCloseButton={false}
    >
      {first && (
        <div className={dialog.body}>
          <p className={dialog.lead}>
            {t('ids.marks.lead', { list: listed(first.apart) })}{' '}
            {grouped.length > 1 &&
              t('ids.marks.others', { count: grouped.length - 1, formatted: formatNumber(grouped.length - 1) })}
          </p>
          <div className={dialog.actions}>
            <Button variant="default" onClick={() => onChoose('apart')}>
              {choice('apart')}
            </Button>
            <Button onClick={() => onChoose('joined')} data-autofocus>
              {choice('joined')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )

  /** How many IDs result from the ambiguous entries. */
  function choice(marks: Marks): string {
    const { length } = valuesOf(grouped, marks)
    return t('ids.marks.choice', { count: length, formatted: formatNumber(length) })
  }
}

function listed(numbers: readonly string[]): string {
  return numbers.length > SHOWN_NUMBERS ? `${numbers.slice(0, SHOWN_NUMBERS).join(', ')}, …` : numbers.join(', ')
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
