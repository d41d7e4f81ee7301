import torch
from torch.optim.lr_scheduler import StepLR

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=3, gamma=0.5)
for epoch in range(10):
    optimizer.step()
    print(f"epoch {epoch}: lr = {scheduler.get_last_lr()[0]:.5f}")
    scheduler.step()
print(scheduler.last_epoch, scheduler.step_size, scheduler.gamma, scheduler.base_lrs)
print(optimizer.param_groups[0]["lr"], optimizer.param_groups[0]["initial_lr"])
