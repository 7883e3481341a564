/**
 * erf and erfc of one number, to within one unit in the last place: the rational approximations of
 * FreeBSD's s_erf.c.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
 * Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */

/** Coefficients from the constant term up. */
const PP = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -2.3763016656650163e-5,
]
const QQ = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 1.3249473800432164e-4,
  -3.960228278775368e-6,
]
const PA = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
]
const QA = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
]
const RA = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
]
const SA = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
]
const RB = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
]
const SB = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
]
/** erf(1) to single precision, so that erf(1 + s) = ERX + P(s) / Q(s). */
const ERX = 0.8450629115104675
const EFX = 0.1283791670955126

function polynomial(coefficients: readonly number[], x: number): number {
  let y = 0
  for (let i = coefficients.length - 1; i >= 0; i--) y = y * x + (coefficients[i] as number)
  return y
}

const singles = new Float32Array(1)

/** erfc(z) for 1.25 ≤ z < 28. The square of z is split so that exp(−z²) keeps its digits. */
function tail(z: number): number {
  const s = 1 / (z * z)
  const ratio = z < 1 / 0.35 ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s)
  singles[0] = z
  const head = singles[0] as number
  return (Math.exp(-head * head - 0.5625) * Math.exp((head - z) * (head + z) + ratio)) / z
}

export function erfOf(x: number): number {
  const z = Math.abs(x)
  if (z < 0.84375) {
    if (z < 2 ** -28) return x + EFX * x
    const s = x * x
    return x + x * (polynomial(PP, s) / polynomial(QQ, s))
  }
  const sign = x < 0 ? -1 : 1
  if (z < 1.25) return sign * (ERX + polynomial(PA, z - 1) / polynomial(QA, z - 1))
  if (z >= 6) return sign
  return Number.isNaN(x) ? Number.NaN : sign * (1 - tail(z))
}

export function erfcOf(x: number): number {
  const z = Math.abs(x)
  if (z < 0.84375) {
    if (z < 2 ** -56) return 1 - x
    const s = x * x
    const y = polynomial(PP, s) / polynomial(QQ, s)
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y)
  }
  if (z < 1.25) {
    const ratio = polynomial(PA, z - 1) / polynomial(QA, z - 1)
    return x > 0 ? 1 - ERX - ratio : 1 + (ERX + ratio)
  }
  if (Number.isNaN(x)) return Number.NaN
  if (x <= -6) return 2
  if (z >= 28) return 0
  return x > 0 ? tail(z) : 2 - tail(z)
}
