import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../api/problem'
import type { PartnerLine, SyncProgress } from '../../../api/types'
import { meQuery } from '../../session/requests/useMe'
import { codeReader } from '../codes'
import { guessMapping } from '../columns'
import { openCsv } from '../csv/file'
import { problemsFile } from '../problemsFile'
import { patiently, type Waiting } from '../requests/patiently'
import { run, type RunProgress, type Send } from '../run'
import { Tally } from '../report'

const CODES = { prospecting: codeReader([]), contract: codeReader([]) }

function chunk(line: number, more: Partial<SyncProgress> = {}): SyncProgress {
  const none = { created: 0, updated: 0, unchanged: 0, deleted: 0, rejected: 0, revision: 1, errors: [] }
  return { type: 'chunk', line, received: line, ...none, created: line, ...more }
}

async function inputFor(text: string, send: Send) {
  const csv = await openCsv(new File([text], 'partners.csv'))
  const signal = new AbortController().signal
  return { csv, mapping: guessMapping(csv.header.cells), codes: CODES, send, signal, onProgress: () => {} }
}

test('partners are sent, and errors come back with the row and the column', async () => {
  const sent: PartnerLine[] = []
  const seen: RunProgress[] = []
  const input = await inputFor('partnerId,name\n1,A\n\n2,\n3,"C\nC"\n', async (lines, onChunk) => {
    sent.push(...lines.map((line) => JSON.parse(line) as PartnerLine))
    const errors = [{ line: 2, pointer: '/name', code: 'required', detail: 'The name is missing.' }]
    onChunk(chunk(3, { created: 1, updated: 1, rejected: 1, errors }))
    return Promise.resolve()
  })
  const report = await run({ ...input, onProgress: (progress) => seen.push(progress) })
  expect(sent.map(({ partnerId, name }) => [partnerId, name])).toEqual([
    ['1', 'A'],
    ['2', undefined],
    ['3', 'C\nC'],
  ])
  expect(report).toEqual({
    created: 1,
    updated: 1,
    unchanged: 0,
    rejected: 1,
    complete: true,
    problems: [
      {
        row: 4,
        target: 'name',
        value: '',
        reason: { code: 'refused', error: 'required', detail: 'The name is missing.' },
      },
    ],
  })
  expect(seen.at(-1)).toEqual({ phase: 'sending', row: 5, lastRow: 5 })
})

test('a partner whose rows are scattered is left out as a whole', async () => {
  const sent: string[] = []
  const input = await inputFor(
    'partnerId,name\n1,A\n2,B\n1,A\n9007199254740993,C\n9007199254740992,D\n',
    async (lines) => {
      sent.push(...lines.map((line) => (JSON.parse(line) as PartnerLine).partnerId ?? ''))
      return Promise.resolve()
    },
  )
  const report = await run(input)
  expect(sent).toEqual(['2', '9007199254740993', '9007199254740992'])
  expect(report.rejected).toBe(1)
  expect(report.problems).toEqual([{ row: 4, target: 'partnerId', value: '1', reason: { code: 'scattered', row: 2 } }])
})

test('a large file goes in parts of bounded size', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index + 1},${'n'.repeat(100)}`)
  const sizes: number[] = []
  const input = await inputFor(`partnerId,name\n${rows.join('\n')}\n`, async (lines, onChunk) => {
    sizes.push(lines.join('\n').length)
    onChunk(chunk(lines.length))
    return Promise.resolve()
  })
  const report = await run(input)
  expect(report.created).toBe(60_000)
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeLessThan(4_200_000)
})

test('cancelled between two parts, nothing more is sent and what was done is known', async () => {
  const cancel = new AbortController()
  const tally = new Tally()
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index + 1},${'n'.repeat(100)}`)
  let calls = 0
  const input = await inputFor(`partnerId,name\n${rows.join('\n')}\n`, async (lines, onChunk) => {
    calls += 1
    onChunk(chunk(lines.length))
    cancel.abort()
    return Promise.resolve()
  })
  await expect(run({ ...input, signal: cancel.signal, tally })).rejects.toMatchObject({ name: 'AbortError' })
  expect(calls).toBe(1)
  expect(tally.report().created).toBeGreaterThan(10_000)
})

test('problems are kept up to a bound, by row, and a spreadsheet runs none of them', async () => {
  const tally = new Tally()
  tally.name(
    Array.from({ length: 10_001 }, (_, index) => ({
      row: 20_000 - index,
      target: null,
      value: '=1+1',
      reason: { code: 'unreadable' } as const,
    })),
  )
  const { problems, complete } = tally.report()
  expect([problems.length, complete, problems[0]?.row]).toEqual([10_000, false, 10_001])
  const file = problemsFile(problems.slice(0, 1), ['Row', 'Column', 'Value', 'Problem'], ({ row, value }) => [
    String(row),
    'a;b',
    value,
    'Say "no", please',
  ])
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  expect(text).toBe(`\uFEFFRow,Column,Value,Problem\r\n10001,a;b,"'=1+1","Say ""no"", please"\r\n`)
})

test('where the server does not name everybody that it refused, the problems are not all', () => {
  const tally = new Tally()
  const error = { line: 1, pointer: '/name', code: 'required', detail: 'The name is missing.' }
  tally.take(chunk(2, { rejected: 2, errors: [error, error, { ...error, line: 2 }] }))
  expect(tally.report().complete).toBe(true)
  tally.take(chunk(4, { rejected: 2, errors: [{ ...error, line: 3 }] }))
  expect(tally.report().complete).toBe(false)
})

const waits: Waiting[] = []
beforeEach(() => {
  waits.length = 0
})

function patient(send: Send, queries = new QueryClient(), signal = new AbortController().signal) {
  return patiently(send, { queries, signal, onWaiting: (waiting) => waits.push(waiting) })
}

test('where the server goes away, the rest is sent again when it is back, and nothing is counted twice', async () => {
  vi.useFakeTimers()
  const bodies: (readonly string[])[] = []
  const told: number[] = []
  const send = patient(async (lines, onChunk) => {
    bodies.push(lines)
    if (bodies.length === 1) {
      onChunk(chunk(2))
      throw new TypeError('broken')
    }
    onChunk(chunk(lines.length, { errors: [{ line: 1, pointer: '', code: 'x', detail: '' }] }))
    return Promise.resolve()
  })
  const errors: number[] = []
  const sent = send(['a', 'b', 'c'], (it) => {
    told.push(it.line)
    errors.push(...it.errors.map(({ line }) => line))
  })
  await vi.advanceTimersByTimeAsync(10_000)
  await sent
  vi.useRealTimers()
  expect(bodies).toEqual([['a', 'b', 'c'], ['c']])
  expect(told).toEqual([2, 3])
  expect(errors).toEqual([3])
  expect(waits).toEqual(['server', undefined])
})

test('where the session has ended, it waits for somebody to log in again', async () => {
  const queries = new QueryClient()
  let calls = 0
  const send = patient(async () => {
    calls += 1
    if (calls === 1) throw new ApiError(new Response(null, { status: 401 }), undefined)
    return Promise.resolve()
  }, queries)
  const sent = send(['a'], () => {})
  await expect.poll(() => waits).toEqual(['session'])
  expect(calls).toBe(1)
  queries.setQueryData(meQuery.queryKey, { name: 'sync', admin: false, programs: [] })
  await sent
  expect(calls).toBe(2)
  expect(waits).toEqual(['session', undefined])
})

test('where others keep the server busy, it says so, and comes again', async () => {
  vi.useFakeTimers()
  const busy = new ApiError(new Response(null, { status: 503 }), { type: 'urn:partner-segments:problem:busy' })
  let calls = 0
  const send = patient(async () => {
    calls += 1
    if (calls === 1) throw busy
    return Promise.resolve()
  })
  const sent = send(['a'], () => {})
  await vi.advanceTimersByTimeAsync(10_000)
  await sent
  vi.useRealTimers()
  expect(calls).toBe(2)
  expect(waits).toEqual(['others', undefined])
})

test('what the server refuses is no reason to wait, and cancelling ends the waiting', async () => {
  const refused = patient(() => Promise.reject(new ApiError(new Response(null, { status: 403 }), undefined)))
  await expect(refused(['a'], () => {})).rejects.toMatchObject({ status: 403 })
  const cancel = new AbortController()
  const away = patient(() => Promise.reject(new TypeError('away')), new QueryClient(), cancel.signal)
  const sent = away(['a'], () => {})
  await expect.poll(() => waits).toEqual(['server'])
  cancel.abort()
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
})
