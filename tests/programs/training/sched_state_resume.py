import io
import torch

def make():
    p = torch.nn.Parameter(torch.zeros(2))
    opt = torch.optim.SGD([p], lr=1.0, momentum=0.9)
    return opt, torch.optim.lr_scheduler.StepLR(opt, 2, 0.5)

opt, sched = make()
for _ in range(5):
    opt.step(); sched.step()
state = sched.state_dict()
for key in ("step_size", "gamma", "base_lrs", "last_epoch", "_last_lr"):
    print(key, "=", state[key])
assert "optimizer" not in state

buf = io.BytesIO()
torch.save({"opt": opt.state_dict(), "sched": state}, buf)
buf.seek(0)
ckpt = torch.load(buf)

opt2, sched2 = make()
opt2.load_state_dict(ckpt["opt"])
sched2.load_state_dict(ckpt["sched"])
print("resume at", sched2.last_epoch, sched2.get_last_lr(), opt2.param_groups[0]["lr"])
opt2.step(); sched2.step()
print("next", sched2.last_epoch, sched2.get_last_lr())
