import torch

use_amp = torch.cuda.is_available()
device = "cuda" if use_amp else "cpu"
print(device)
model = torch.nn.Conv1d(2, 3, 3, padding="same").to(device)
opt = torch.optim.AdamW(model.parameters(), lr=1e-3)
scaler = torch.amp.GradScaler("cuda", enabled=use_amp)
print(scaler.is_enabled(), scaler.get_scale())

for i in range(2):
    with torch.amp.autocast(device_type=device, dtype=torch.float16, enabled=use_amp):
        out = model(torch.randn(2, 2, 6, device=device))
        loss = out.square().mean()
    scaler.scale(loss).backward()
    scaler.unscale_(opt)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)
    scaler.update()
    opt.zero_grad()
    print(i, out.shape, out.dtype)
print(scaler.state_dict())

cpu_scaler = torch.amp.GradScaler("cpu", init_scale=1024.)
t = torch.tensor(2., requires_grad=True)
print(cpu_scaler.scale(t * 3), cpu_scaler.get_scale())
