import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
torch.manual_seed(0)
X = torch.linspace(-1, 1, 20).unsqueeze(1)
Y = 3 * X + 0.5
loader = DataLoader(TensorDataset(X, Y), batch_size=8, shuffle=True)
model = nn.Linear(1, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
best = float("inf")
for epoch in range(4):
    model.train()
    running, seen = 0.0, 0
    for i, (xb, yb) in enumerate(loader, 1):
        optimizer.zero_grad()
        pred = model(xb)
        loss = criterion(pred, yb)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        running += loss.item() * xb.size(0)
        seen += len(xb)
        print(f"[{epoch + 1}, {i}/{len(loader)}] batch={tuple(xb.shape)}")
    sched.step()
    print(f"Epoch {epoch + 1} seen {seen} lr {optimizer.param_groups[0]['lr']:.4f}")
model.eval()
with torch.no_grad():
    print(model(torch.tensor([[1.0]])).shape)
print(list(optimizer.state_dict()["state"].keys()), optimizer.state_dict()["param_groups"][0]["lr"])
print("Done")
