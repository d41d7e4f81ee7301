import torch, math
# compare a hand written Adam with torch.optim.Adam
beta1, beta2, lr, eps = 0.9, 0.999, 0.01, 1e-8
theta, m, v = 1.0, 0.0, 0.0
p = torch.nn.Parameter(torch.tensor(1.0))
opt = torch.optim.Adam([p], lr=lr)
for t in range(1, 6):
    g = 2 * theta
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    theta -= lr * (m / (1 - beta1 ** t)) / (math.sqrt(v / (1 - beta2 ** t)) + eps)
    opt.zero_grad()
    (p ** 2).backward()
    opt.step()
    print(f"t={t} manual={theta:.5f} torch={p.item():.5f}")
st = opt.state[p]
print(st["step"], sorted(st))
print(p.grad.shape, p.requires_grad)
print(abs(p.item() - theta) < 1e-5)
