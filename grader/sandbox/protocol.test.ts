import { describe, expect, test } from 'vitest'
import { Tensor, tensor } from '#engine/tensor.ts'
import { packValues, unpackResults } from './packing.ts'
import { BODY_LIMIT, encodeFrame, FrameReader, HEADER_LIMIT } from './protocol.ts'
import { ProtocolError } from './protocol-error.ts'

function bytes(header: Parameters<typeof encodeFrame>[0], body?: Float64Array): Buffer {
  return Buffer.concat(encodeFrame(header, body))
}

function prefix(headerLength: number, bodyLength: number): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeUInt32LE(headerLength, 0)
  buffer.writeUInt32LE(bodyLength, 4)
  return buffer
}

describe('frames', () => {
  test('arrive whole however the stream is cut', () => {
    const body = new Float64Array([1.5, Number.NaN, -0, Number.NEGATIVE_INFINITY])
    const stream = Buffer.concat([
      bytes({ type: 'call' }, body),
      bytes({ type: 'close' }),
      bytes({ type: 'call' }, body),
    ])
    for (const step of [1, 3, 7, 64, stream.length]) {
      const reader = new FrameReader()
      const frames = []
      for (let at = 0; at < stream.length; at += step)
        frames.push(...reader.push(stream.subarray(at, at + step)))
      expect(frames.map(({ header }) => header)).toEqual([
        { type: 'call' },
        { type: 'close' },
        { type: 'call' },
      ])
      expect([...(frames[2]?.body ?? [])]).toEqual([...body])
    }
  })

  test('that claim too much are refused before they are read', () => {
    for (const claim of [prefix(HEADER_LIMIT + 1, 0), prefix(2, BODY_LIMIT + 8), prefix(2, 12)])
      expect(() => new FrameReader().push(claim)).toThrow(ProtocolError)
  })

  test('with a header that is no JSON are refused', () => {
    expect(() => new FrameReader().push(Buffer.concat([prefix(2, 0), Buffer.from('{x')]))).toThrow(
      ProtocolError,
    )
  })

  test('that are too large are not sent', () => {
    expect(() => encodeFrame({ type: 'call' }, new Float64Array(BODY_LIMIT / 8 + 1))).toThrow(ProtocolError)
  })
})

describe('packed values', () => {
  test('come back as they were', () => {
    const values = [
      tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      7.25,
      tensor([[]]),
      tensor(3),
    ]
    const back = unpackResults(packValues(values), 4).filter((result) => result instanceof Tensor)
    expect(back.map(({ shape }) => shape)).toEqual([[2, 3], [], [1, 0], []])
    expect(back.map(({ data }) => [...data])).toEqual([[1, 2, 3, 4, 5, 6], [7.25], [], [3]])
  })

  test('of a list come back as a list', () => {
    const lists = [[tensor([1, 2]), tensor([[3]])], []]
    const back = unpackResults(packValues([...lists, tensor(4)]), 3)
    expect(back[0]).toMatchObject([{ shape: [2] }, { shape: [1, 1] }])
    expect(back[1]).toEqual([])
    expect(back[2]).toMatchObject({ shape: [] })
  })

  test.each([
    ['a list longer than anything honest', [-5, 1e9], 1],
    ['a list within a list', [-5, 1, -5, 0], 1],
    ['a text', [-3, 1, 65], 1],
    ['a number of axes that is no whole number', [1.5, 1, 2], 1],
    ['a dimension below 0', [1, -1], 1],
    ['a dimension that is NaN', [1, Number.NaN], 1],
    ['a dimension beyond what is there', [2, 1e15, 1e15], 1],
    ['too few numbers', [1, 3, 1, 2], 1],
    ['too many numbers', [1, 1, 1, 2], 1],
    ['too few values', [0, 1], 2],
    ['a thousand axes', [1000, ...new Array<number>(1000).fill(1), 5], 1],
  ])('with %s are refused', (_, row, count) => {
    expect(() => unpackResults(new Float64Array(row), count)).toThrow(ProtocolError)
  })
})
