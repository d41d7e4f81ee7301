import torch

model = torch.nn.Linear(3, 1)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
running = 0.0
for step in range(3):
    loss = model(torch.ones(2, 3)).mean().item()
    running += loss
    print("step", step, type(loss).__name__)
    loss.backward()
    opt.step()
