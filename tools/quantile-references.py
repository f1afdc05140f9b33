"""Reference quantiles for tests/statistics/quantiles.test.ts, in 40 digits (Python 3, mpmath):

    python3 tools/quantile-references.py > tests/statistics/quantiles.json

None of them is found in the way that packages/statistics finds its own: the normal ones from mpmath's inverse
error function; chi-square of 2k degrees as twice the mean at which the Poisson probabilities of k, k + 1, … add
up to p, summed term by term; other degrees from the incomplete gamma function; Student's t by integrating its
density numerically. Each is bracketed until 20 digits stand.
"""

import json

from mpmath import mp, mpf

mp.dps = 40
P = ["0.001", "0.005", "0.025", "0.5", "0.975", "0.995", "0.999"]
COUNTS = [1, 2, 3, 5, 9, 10, 11, 25, 100, 101, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 10_000_001]
ODD = ["0.5", "1", "3", "7", "33.3", "999"]
DEGREES = [1, 2, 3, 4, 5, 7, 9, 10, 19, 29, 30, 44, 99, 100, 999, 10_000, 100_000, 1_000_000]


def solve(rises, p, low, high):
    """The x where a rising function is p: Illinois false position, within a bracket that is widened first."""
    low, high = mpf(low), mpf(high)
    while rises(low) > p:
        low = low - (high - low) if low - (high - low) > 0 else low / 2
    while rises(high) < p:
        high += high - low
    at_low, at_high = rises(low) - p, rises(high) - p
    last = 0
    for _ in range(400):
        x = (low * at_high - high * at_low) / (at_high - at_low)
        y = rises(x) - p
        if y == 0 or high - low < mpf(10) ** -25 * high or abs(y) < mpf(10) ** -30:
            return x
        if y > 0:
            high, at_high = x, y
            if last > 0:
                at_low /= 2
            last = 1
        else:
            low, at_low = x, y
            if last < 0:
                at_high /= 2
            last = -1
    raise ArithmeticError("no convergence")


def poisson_reaches(count, mean):
    """P(X >= count), from the smaller side."""
    first = mp.exp(count * mp.log(mean) - mean - mp.loggamma(count + 1))
    smallest = first * mpf(10) ** -38
    if count > mean:
        total = term = first
        k = count
        while term > smallest:
            k += 1
            term = term * mean / k
            total += term
        return total
    total, term, k = mpf(0), first, count
    while k > 0 and term > smallest * (1 if k > mean else mpf(10) ** -30):
        term = term * k / mean
        k -= 1
        total += term
    return 1 - total


def chi_square(p, df):
    if df % 2 == 0:
        count = int(df) // 2
        root = mp.sqrt(count)
        low = max(count - 4 * root, count / mpf(1000))
        return 2 * solve(lambda mean: poisson_reaches(count, mean), p, low, count + 4 * root + 5)
    return solve(lambda x: mp.gammainc(df / 2, 0, x / 2, regularized=True), p, df / 2, df)


def student(p, df):
    if p == mpf("0.5"):
        return mpf(0)
    if p < mpf("0.5"):
        return -student(1 - p, df)
    scale = mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2)) / mp.sqrt(mp.pi)
    # t = sqrt(df) tan(angle): the density becomes a power of the cosine, without a tail.
    def inner(angle):
        return mpf("0.5") + scale * mp.quad(lambda a: mp.cos(a) ** (df - 1), mp.linspace(0, angle, 9))

    high = mp.atan(8 / mp.sqrt(df)) if df >= 10 else mp.pi / 2 - mpf(10) ** -7
    angle = solve(inner, p, mp.atan(1 / mp.sqrt(df)), high)
    return mp.sqrt(df) * mp.tan(angle)


def rows(function, degrees):
    return [[float(p), float(df), mp.nstr(function(mpf(p), mpf(df)), 17)] for df in degrees for p in P]


def lines(values):
    return "[\n    " + ",\n    ".join(json.dumps(row) for row in values) + "\n  ]"


normal = [[float(p), mp.nstr(mp.sqrt(2) * mp.erfinv(2 * mpf(p) - 1), 17)] for p in ["1e-12", "1e-6", *P, "0.999999"]]
even = [2 * count for count in COUNTS]
note = (
    "Quantiles in 17 digits by tools/quantile-references.py, from sums and integrals in 40 digits (mpmath). "
    "Columns: p, degrees of freedom (not for normal), quantile."
)
print("{")
print(f'  "note": {json.dumps(note)},')
print(f'  "normal": {lines(normal)},')
print(f'  "chiSquare": {lines(rows(chi_square, ODD + even))},')
print(f'  "student": {lines(rows(student, DEGREES))}')
print("}")
