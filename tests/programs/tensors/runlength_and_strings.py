import torch

s = "aaabccd"
codes = torch.tensor([ord(c) - ord("a") for c in s])
vals, counts = torch.unique_consecutive(codes, return_counts=True)
print("".join(f"{chr(v + 97)}{c}" for v, c in zip(vals.tolist(), counts.tolist())))
decoded = torch.repeat_interleave(vals, counts)
print("".join(chr(97 + i) for i in decoded), decoded.equal(codes))
caesar = (codes + 3) % 26
print("".join(map(lambda i: chr(i + 97), caesar.tolist())))
starts = torch.cat([torch.tensor([True]), codes[1:] != codes[:-1]])
print(starts, starts.nonzero().squeeze(1), starts.cumsum(0) - 1)
freq = torch.bincount(codes, minlength=26)
print(freq[:5], "most common:", chr(freq.argmax() + 97), freq.topk(2).values)
pal = torch.tensor(list("level".encode("ascii")), dtype=torch.uint8)
print(pal, bool((pal == pal.flip(0)).all()), bytes(pal).decode(), pal.tolist() == pal.tolist()[::-1])
m = torch.tensor([[ord(c) for c in w.ljust(4)] for w in ("hi", "you")])
print(m, ["".join(map(chr, r)).rstrip() for r in m.tolist()], (m == ord(" ")).sum(1))
print(eval("torch.tensor([1, 2])"), eval(repr(torch.tensor([[1.5]])), {"tensor": torch.tensor}))
print("tensor" + torch.tensor(1))
