# 感知机实现与门
import torch
X = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
y = torch.tensor([0., 0., 0., 1.])
w, b = torch.zeros(2), torch.zeros(1)
for epoch in range(10):
    errors = 0
    for xi, yi in zip(X, y):
        out = 1.0 if torch.dot(w, xi) + b > 0 else 0.0
        delta = yi - out
        if delta != 0:
            w += 0.5 * delta * xi
            b += 0.5 * delta
            errors += 1
    print(f"轮次 {epoch}: 错误数={errors}, w={w.tolist()}, b={b.item()}")
    if errors == 0:
        print("收敛！")
        break
for xi in X:
    print(xi.int().tolist(), "->", int((w @ xi + b) > 0))
