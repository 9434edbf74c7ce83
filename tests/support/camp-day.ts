import { expect } from 'vitest'
import { listCampDay } from '#db/appointments.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { seededRandom } from '#db/seed/random.ts'
import { findDoorBreaches } from '#db/integrity/door.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { liveTokenStates, type TokenStep } from '#domain/queue/token-steps.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import { aCamp, anOrderDraft, aPerson } from './drafts.ts'
import { openTestCore } from './open-core.ts'
import { refusalOf } from './refusal.ts'

export const DATE = '2026-11-24'
const START = Date.parse('2026-11-24T04:30:00.000Z')
const PEOPLE = 300

interface Person {
  /** Null until somebody without a record is registered. */
  patientId: string | null
  arrives: number | null
  isWalkIn: boolean
}

const needsOf = (i: number) =>
  i % 9 === 0 ? (['same_sex_staff'] as const) : i % 14 === 0 ? (['wheelchair'] as const) : []

/** A camp's morning that is played through the API minute by minute, with what must always hold checked after every event. */
export class CampDay {
  readonly core = openTestCore({ now: new Date(START).toISOString() })
  readonly random = seededRandom(20261124)
  readonly people: Person[] = []
  /** What happened how often, so that a test sees that nothing was left out. */
  readonly told: Record<string, number> = {}
  campId = ''
  stations: Station[] = []
  minute = 0
  private offset = 0
  /** Token id → minute at which its service ends. */
  private readonly ends = new Map<string, number>()
  private readonly arrived: { patientId: string | null; tokenId: string }[] = []

  async open() {
    const { owner } = this.core
    this.campId = (await owner.camps.create(aCamp())).id
    await this.readStations()
    for (let i = 0; i < PEOPLE; i += 1) this.people.push(await this.register(i))
    await owner.appointments.fillDay({ campId: this.campId, date: DATE, apply: true })
    const booked = new Set(this.visits().map(({ patientId }) => patientId))
    let n = 0
    for (const person of this.people) {
      const isBooked = person.patientId !== null && booked.has(person.patientId)
      n += 1
      // Every twelfth of the booked never comes; others come before or long after their time.
      person.arrives = isBooked && n % 12 === 0 ? null : Math.floor(this.random() * 115)
      this.count(person.arrives === null ? 'noShow' : isBooked ? 'booked' : 'walkIn')
    }
  }

  private async register(i: number): Promise<Person> {
    if (i % 10 === 7) return { patientId: null, arrives: null, isWalkIn: true }
    const year = i % 8 === 0 ? 2019 : i % 7 === 0 ? 1950 : 1990
    const { patient } = await this.core.owner.patients.create({
      campId: this.campId,
      draft: aPerson({
        givenNameLatin: `Person ${i}`,
        sex: i % 3 === 0 ? 'female' : 'male',
        birth: { kind: 'year', year, calendar: 'gregorian' },
        needs: [...needsOf(i)],
      }),
      orders: i % 15 === 4 ? [] : [anOrderDraft()],
    })
    return { patientId: patient.id, arrives: null, isWalkIn: false }
  }

  async readStations() {
    this.stations = await this.core.owner.stations.list({ campId: this.campId })
  }

  private count(what: string) {
    this.told[what] = (this.told[what] ?? 0) + 1
  }

  /** Sets the computer's clock to the minute of the day, off by so many minutes. */
  at(minute: number, offset = this.offset) {
    this.minute = minute
    this.offset = offset
    this.core.setNow(new Date(START + (minute + offset) * 60_000).toISOString())
  }

  tokens = () => listTokens(this.core.state.db, this.campId, DATE)
  visits = () => listCampDay(this.core.state.db, this.campId, DATE)

  /** What must hold after every event: nobody lost, nobody twice, no station over its places, the lines as the plan has them. */
  expectSound(event: string) {
    this.count(event)
    expect(findDoorBreaches(this.core.state.db), `after ${event} in minute ${this.minute}`).toEqual([])
    const tokens = this.tokens()
    for (const { patientId, tokenId } of this.arrived) {
      const own = tokens.filter(({ id, patientId: of }) => id === tokenId || (patientId && of === patientId))
      const isHere = own.filter(({ state }) => liveTokenStates.includes(state)).length === 1
      const isAccounted = own.some(({ state, leftReason }) => state === 'finished' || leftReason !== '')
      expect(isHere || isAccounted, `${patientId ?? tokenId} after ${event} in minute ${this.minute}`).toBe(
        true,
      )
    }
    expect(tokens.map(({ number }) => number)).toEqual(tokens.map((_, i) => i + 1))
  }

  step(
    token: QueueToken,
    step: TokenStep,
    over: Partial<Parameters<typeof this.core.owner.door.step>[0]> = {},
  ) {
    const { id, version } = token
    return this.core.owner.door.step({
      id,
      version,
      step,
      stationId: null,
      stationKind: null,
      reason: '',
      ...over,
    })
  }

  issue(patientId: string | null, priority: 'pain' | null = null) {
    const input = { campId: this.campId, date: DATE, patientId, priority, stationKind: null, note: '' }
    return this.core.owner.door.issue(input)
  }

  /** Everybody who comes in this minute gets a number; now and then one in pain, and one who has lost it asks again. */
  async arrivals() {
    for (const person of this.people.filter(({ arrives }) => arrives === this.minute)) {
      const { token } = await this.issue(person.patientId, this.random() < 0.04 ? 'pain' : null)
      this.arrived.push({ patientId: person.patientId, tokenId: token.id })
      this.expectSound('arrival')
      if (person.patientId && this.random() < 0.03) {
        expect(await refusalOf(this.issue(person.patientId))).toMatchObject({
          data: { reason: 'has_token', details: { number: token.number } },
        })
        this.expectSound('lostToken')
      }
    }
  }

  /** One station for one minute: finishes who is ready, then calls into its free places. */
  async work(station: Station) {
    const served = this.tokens().filter(
      ({ state, stationId }) => state === 'serving' && stationId === station.id,
    )
    let there = served.length
    for (const token of served.filter(({ id }) => (this.ends.get(id) ?? 0) <= this.minute)) {
      await this.finish(token)
      there -= 1
    }
    for (; there < station.capacity; there += 1) if (!(await this.take(station))) return
  }

  private async finish(token: QueueToken) {
    if (token.stationKind === 'registration' && token.patientId === null) return this.registerAtDesk(token)
    await this.step(token, 'finish')
    this.expectSound('finish')
  }

  /** Somebody without a record is registered at the desk and sent on with the same number. */
  private async registerAtDesk(token: QueueToken) {
    const { patient } = await this.core.owner.patients.create({
      campId: this.campId,
      draft: aPerson({ givenNameLatin: `Walk-in ${token.number}` }),
      orders: [anOrderDraft()],
    })
    const { id, version, priority } = token
    const known = await this.core.owner.door.update({
      id,
      version,
      patientId: patient.id,
      priority,
      note: '',
    })
    this.expectSound('registered')
    await this.step(known, 'finish', { stationKind: 'casting' })
    this.expectSound('finish')
  }

  private async take(station: Station): Promise<boolean> {
    const { campId } = this
    const input = { campId, date: DATE, stationId: station.id, finish: null }
    const answer = await this.core.owner.door.callNext(input).catch(() => null)
    if (!answer?.called) {
      this.count('emptyLine')
      return false
    }
    this.expectSound('call')
    await this.answerCall(answer.called, station)
    return true
  }

  private async answerCall(called: QueueToken, station: Station) {
    const chance = this.random()
    if (chance < 0.06) {
      await this.step(await this.step(called, 'recall'), 'skip')
      return this.expectSound('skip')
    }
    if (chance < 0.09) {
      const gone = await this.step(called, 'leave', { reason: 'went_home' })
      this.expectSound('leave')
      if (this.random() < 0.5) {
        await this.step(gone, 'come_back')
        this.expectSound('comeBack')
      }
      return
    }
    if (chance < 0.11) {
      await this.step(called, 'move', { stationKind: 'registration' })
      return this.expectSound('sentElsewhere')
    }
    const serving = await this.step(called, 'serve', { stationId: station.id })
    this.ends.set(serving.id, this.minute + 4 + Math.floor(this.random() * 18))
    this.expectSound('serve')
  }
}
