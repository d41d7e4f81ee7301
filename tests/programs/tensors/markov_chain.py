import torch

P = torch.tensor([[0.5, 0.5, 0.0], [0.25, 0.5, 0.25], [0.0, 0.5, 0.5]], dtype=torch.float64)
assert torch.equal(P.sum(1), torch.ones(3, dtype=torch.float64))
p = torch.tensor([1., 0., 0.], dtype=torch.float64)
for t in range(4):
    print(t, p.tolist())
    p = p @ P
print(torch.matrix_power(P, 2))
pi = torch.tensor([0.25, 0.5, 0.25], dtype=torch.float64)
print(torch.allclose(pi @ P, pi), (pi @ P == pi).all().item())
states = ["sunny", "cloudy", "rainy"]
print({s: {t: P[i, j].item() for j, t in enumerate(states) if P[i, j]} for i, s in enumerate(states)})
path = [0]
while len(path) < 5:
    path.append(int(P[path[-1]].argmax()))
print(path)
p.double() @ P.float()
