import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { open } from '../../../../dev/app'
import { network } from '../../../../dev/vitest-setup'

const ADDRESS = '#/programs/demo/import'
const WHOLE = 'partnerId,name,prospectingStage,groups,contracts\n'
/** A column for everything, so nothing is removed. */
const ALL = 'Partner ID,Name,Prospecting stage,Groups,Contract ID,Contract stage,Template term,Start date,End date\n'

const csv = (text: string, name = 'partners.csv') => new File([text], name, { type: 'text/csv' })

const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent
const accept = () => screen.getByRole('checkbox', { name: 'Remove this from all partners in the file' })

async function choose(user: ReturnType<typeof open>['user'], file: File) {
  await user.upload(await screen.findByLabelText(/^Choose (a CSV|another) file$/), file)
}

let saved: Blob | undefined
beforeEach(() => {
  saved = undefined
  URL.createObjectURL = (blob) => {
    saved = blob as Blob
    return 'blob:test'
  }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})

test('a file is checked, then imported; what is wrong in it is named by row and column', async () => {
  const { user, data } = open(ADDRESS, { user: 'admin' })
  const before = data.partners.length
  await choose(
    user,
    csv(`${WHOLE}900001,New one,new,17,C-1:joined:42:2026-01-01:2026-12-31\n900002,Other,nwe,,\n900003,,,,\n`),
  )
  expect(await screen.findByRole('heading', { name: 'Columns' })).toHaveFocus()
  expect(screen.getByRole('cell', { name: 'C-1 · Joined · 42 · 2026-01-01 to 2026-12-31' })).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Column 3: prospectingStage' })).toHaveDisplayValue('Prospecting Stage')

  await user.click(screen.getByRole('button', { name: 'Check the file' }))
  expect(await screen.findByRole('heading', { name: 'What the import would do' })).toHaveFocus()
  expect(['New', 'Changed', 'Unchanged', 'Skipped'].map(figure)).toEqual(['1', '0', '0', '2'])
  const problems = within(screen.getByRole('region', { name: '2 problems' }))
  expect(problems.getByRole('row', { name: /^3 prospectingStage nwe This stage does not exist/ })).toBeVisible()
  expect(problems.getByRole('row', { name: /^4 name The name is missing/ })).toBeVisible()
  expect(data.partners).toHaveLength(before)
  await user.click(screen.getByRole('button', { name: 'Download problems' }))
  expect(await saved?.text()).toContain('3,prospectingStage,nwe,This stage does not exist.')

  await user.click(screen.getByRole('button', { name: 'Import 1 partner' }))
  expect(await screen.findByRole('heading', { name: 'Import finished' })).toHaveFocus()
  expect(data.partners.find(({ partnerId }) => partnerId === '900001')).toMatchObject({
    name: 'New one',
    prospectingStage: 'NEW',
  })
  expect(screen.getByRole('link', { name: 'Go to the segments' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Import another file' }))
  expect(screen.getByLabelText('Choose a CSV file')).toBeVisible()
})

test('nothing that the file has no column for is removed without consent', async () => {
  const { user } = open(ADDRESS, { user: 'admin' })
  await choose(user, csv('ID;Name;Remarks\n900001;A;x\n'))
  const check = await screen.findByRole('button', { name: 'Check the file' })
  for (const lost of ['their prospecting stage', 'all their groups', 'all their contracts']) {
    expect(screen.getByText(lost)).toBeVisible()
  }
  expect(check).toBeDisabled()
  await user.click(accept())
  expect(check).toBeEnabled()
  await user.click(check)
  expect(await screen.findByRole('button', { name: 'Import 1 partner' })).toBeVisible()
  // The consent applied to the previous mapping. A new mapping asks again and discards the check.
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 3: Remarks' }), 'Groups')
  expect(screen.queryByText('all their groups')).toBeNull()
  expect(accept()).not.toBeChecked()
  expect(check).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Import 1 partner' })).toBeNull()
})

test('a column that has to be there is named', async () => {
  const { user } = open(ADDRESS, { user: 'admin' })
  await choose(user, csv('a,b\n1,A\n'))
  expect(await screen.findByText('Choose a column for: Partner ID, Name.')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 1: a' }), 'Partner ID')
  expect(screen.getByText('Choose a column for: Name.')).toBeVisible()
})

test('a file in another encoding is offered to be read so; a workbook is refused', async () => {
  const { user } = open(ADDRESS, { user: 'admin' })
  await choose(user, csv('PK\u0003\u0004\0', 'partners.csv'))
  expect(await screen.findByText(/This is not a CSV file/)).toBeVisible()
  const latin = new File([Uint8Array.from(`${ALL}1,M\u00fcller,,,,,,,\n`, (c) => c.charCodeAt(0))], 'old.csv')
  await choose(user, latin)
  await user.click(await screen.findByRole('button', { name: 'Read as Western European' }))
  expect(await screen.findByRole('cell', { name: 'Müller' })).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Encoding' })).toHaveDisplayValue('Western European (Windows-1252)')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Separator' }), 'Tab')
  expect(await screen.findByText('Choose a column for: Partner ID, Name.')).toBeVisible()
})

test('a file is dropped as well as chosen; one that misses is not shown instead of the page', async () => {
  open(ADDRESS, { user: 'admin' })
  const place = await screen.findByRole('region', { name: 'File' })
  const files = [csv(`${ALL}1,Dropped,,,,,,,\n`)]
  // fireEvent returns false if the default action was prevented.
  expect(fireEvent.drop(document.body, { dataTransfer: { files } })).toBe(false)
  expect(screen.queryByRole('heading', { name: 'Columns' })).toBeNull()
  fireEvent.drop(place, { dataTransfer: { files } })
  expect(await screen.findByRole('cell', { name: 'Dropped' })).toBeVisible()
})

test('a file that says what is known already has nothing to import', async () => {
  const { user } = open(ADDRESS, { user: 'admin' })
  const text = `${ALL}900001,A,,,,,,,\n`
  await choose(user, csv(text))
  await user.click(await screen.findByRole('button', { name: 'Check the file' }))
  await user.click(await screen.findByRole('button', { name: 'Import 1 partner' }))
  await user.click(await screen.findByRole('button', { name: 'Import another file' }))
  await choose(user, csv(text))
  await user.click(await screen.findByRole('button', { name: 'Check the file' }))
  expect(await screen.findByText(/There is nothing to import/)).toBeVisible()
})

test('leaving while it runs asks; cancelling says what stays; the session may end in between', async () => {
  const { user, state } = open(ADDRESS, { user: 'admin' })
  await choose(user, csv(`${ALL}900001,A,,,,,,,\n`))
  await user.click(await screen.findByRole('button', { name: 'Check the file' }))
  const start = await screen.findByRole('button', { name: 'Import 1 partner' })
  state.user = null
  await user.click(start)
  const dialog = within(await screen.findByRole('dialog', { name: 'Your session has ended' }))
  expect(screen.getByText(/Log in again to continue the import/)).toBeInTheDocument()
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  network.use(
    http.post('*/sync', async () => {
      await held
      return undefined
    }),
  )
  await user.type(dialog.getByLabelText('Name'), 'admin')
  await user.type(dialog.getByLabelText('Password'), 'admin')
  await user.click(dialog.getByRole('button', { name: 'Log in' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await user.click(screen.getByRole('link', { name: 'Segments' }))
  await user.click(await screen.findByRole('button', { name: 'Stay here' }))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('heading', { name: 'Import cancelled' })).toBeVisible()
  release()
  await user.click(screen.getByRole('button', { name: 'Import again' }))
  expect(await screen.findByRole('heading', { name: 'Import finished' })).toBeVisible()
})

test('who may not push partner data is told so, and not led there', async () => {
  open(ADDRESS)
  expect(await screen.findByText(/Ask an administrator for the Data sync role/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Import partners' })).toBeNull()
})
