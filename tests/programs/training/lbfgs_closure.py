import torch

def rosenbrock(p):
    a, b = p
    return (1 - a) ** 2 + 100 * (b - a ** 2) ** 2

point = torch.tensor([-1.0, 1.0], requires_grad=True)
print(rosenbrock(point))
opt = torch.optim.LBFGS([point], lr=0.5, max_iter=4, history_size=7, line_search_fn="strong_wolfe")
calls = 0

def closure():
    global calls
    calls += 1
    opt.zero_grad()
    loss = rosenbrock(point)
    loss.backward()
    return loss

for step in range(2):
    loss = opt.step(closure)
    print(step, type(loss).__name__, loss.shape)

print("closure was called:", calls > 0)
print(point.shape, point.grad.shape)
group = opt.param_groups[0]
print(group["max_iter"], group["max_eval"], group["history_size"], group["line_search_fn"])

opt.step()
