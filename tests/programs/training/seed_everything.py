import os, random
import torch

def seed_everything(seed: int = 42):
    random.seed(seed)
    os.environ['PYTHONHASHSEED'] = str(seed)
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)
    torch.backends.cudnn.deterministic = True
    torch.backends.cudnn.benchmark = False
    return seed

print("seed", seed_everything(7))
device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
print("Using device:", device, device.type, device.index)
print(torch.initial_seed(), torch.cuda.device_count())
g = torch.Generator()
print(g.manual_seed(3) is g, g.initial_seed(), g.device)
state = torch.get_rng_state()
print(state.dtype, state.dim())
torch.set_rng_state(state)
torch.use_deterministic_algorithms(True)
print(torch.are_deterministic_algorithms_enabled())
torch.set_default_dtype(torch.float64)
print(torch.zeros(1).dtype, torch.nn.Linear(1, 1).weight.dtype, torch.get_default_dtype())
torch.set_default_dtype(torch.float32)
print(torch.get_num_threads() >= 1, torch.backends.mps.is_available())
model = torch.nn.Linear(2, 2).to(device)
print(next(model.parameters()).device, next(model.parameters()).is_cuda)
