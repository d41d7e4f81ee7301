import torch

values = torch.tensor([1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1])
signs = "M CM D CD C XC L XL X IX V IV I".split()

def roman(n):
    out = ""
    for v, s in zip(values, signs):
        q, n = n // v, n % v
        out += s * q
    return out

for n in (4, 9, 14, 40, 1994, 2024):
    print(n, roman(n))
