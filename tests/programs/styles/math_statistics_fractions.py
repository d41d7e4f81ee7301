import math
import statistics as st
from fractions import Fraction
from decimal import Decimal, getcontext
import cmath
import torch


def out_size(n, k, s=1, p=0, d=1, ceil=False):
    q = Fraction(n + 2 * p - d * (k - 1) - 1, s)
    return (math.ceil(q) if ceil else math.floor(q)) + 1


for n, k, s in [(224, 7, 2), (7, 2, 2), (10, 3, 3)]:
    x = torch.zeros(1, 1, n)
    print(out_size(n, k, s), torch.nn.functional.max_pool1d(x, k, s).shape[-1], out_size(n, k, s, ceil=True), torch.nn.functional.max_pool1d(x, k, s, ceil_mode=True).shape[-1])
print(math.prod(torch.zeros(2, 3, 4).shape), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(17), math.log2(1024), math.comb(5, 2), math.ceil(7 / 2), math.hypot(3, 4), math.inf > 1e300, math.isnan(float("nan")))
print(st.mean([1, 2, 4]), st.median([3, 1, 2]), st.mode("aab"), st.pstdev([2, 4]), st.fmean([1, 2]), st.quantiles([1, 2, 3, 4], n=2))
print(Fraction(3, 4) + Fraction(1, 4), Fraction("0.125"), Fraction(10, 4), float(Fraction(1, 8)), Fraction(7, 2).limit_denominator(2))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("0.1") + Decimal("0.2"), Decimal("2.50").normalize(), round(Decimal("2.675"), 2))
print(round(2.5), round(-1.5), round(3.14159, 2), divmod(17, 5), 7 // -2, 7 % -2, 2 ** -1, 10 ** 20, 1_000_000, 0x1F, 0b101, 0o17, 1e3, 5 / 2, int(-3.7), abs(-2), pow(3, 4, 5), cmath.sqrt(-1), (1 + 2j) * 1j)
print(torch.tensor(math.pi), torch.tensor(float(Fraction(1, 4))), torch.full((1,), math.e), torch.zeros(math.isqrt(9)))
print(sum(d * 2 for d in torch.zeros(4, 5).shape), max(torch.zeros(4, 5).shape), math.sqrt(64), 64 ** 0.5, 3.0 == 3, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3))
