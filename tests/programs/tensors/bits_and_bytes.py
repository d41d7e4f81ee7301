import torch

n = torch.arange(8)
bits = (n[:, None] >> torch.arange(2, -1, -1)) & 1
print(bits)
print((bits * 2 ** torch.arange(2, -1, -1)).sum(1).equal(n))
print(torch.bitwise_and(torch.tensor(12), torch.tensor(10)), torch.bitwise_or(torch.tensor(12), 3), torch.bitwise_xor(torch.tensor([1, 2]), 3), torch.bitwise_not(torch.tensor([0, 5], dtype=torch.int8)), ~torch.tensor([0], dtype=torch.uint8))
print(n << 2, n >> 1, torch.bitwise_left_shift(n, 1), -1 >> torch.tensor(1))
print(torch.tensor([200, 100], dtype=torch.uint8) + torch.tensor([100, 100], dtype=torch.uint8), torch.tensor(127, dtype=torch.int8) + torch.tensor(1, dtype=torch.int8), torch.tensor([2 ** 31 - 1], dtype=torch.int32) + 1)
gray = n ^ (n >> 1)
print(gray, (gray[1:] ^ gray[:-1]).unique())
parity = bits.sum(1) % 2
print(parity, bits.bool().any(1), bits.all(1))
print([format(v, "03b") for v in gray.tolist()], hex(torch.tensor(255)), bin(torch.tensor(5)), oct(torch.tensor(8)))
print(torch.tensor([1.5]) & torch.tensor([1]))
