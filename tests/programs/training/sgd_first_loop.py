# my first training loop, y = 3x + 1
import torch

x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = 3 * x + 1

model = torch.nn.Linear(1, 1)
criterion = torch.nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(5):
    pred = model(x)
    loss = criterion(pred, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("epoch", epoch, "pred", pred.shape, "loss dim", loss.dim())

print(model)
print("weight grad:", model.weight.grad.shape, "bias grad:", model.bias.grad.shape)
for name, p in model.named_parameters():
    print(name, tuple(p.shape), p.requires_grad, p.grad is not None)
print("done!")
