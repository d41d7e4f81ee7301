import torch

d = torch.device("cpu")
print(d, repr(d), d.type, d.index, d == torch.device("cpu"), d == "cpu")
print(torch.device("cuda:1"), torch.device("cuda", 0), repr(torch.device("cuda:0")), torch.device("meta"), torch.device("mps"))
print(torch.device("cuda:1").index, torch.device("cuda") == torch.device("cuda:0"), hash(d) == hash(torch.device("cpu")))
x = torch.zeros(2, device=d)
print(x.device, x.to("cpu") is x, x.cpu() is x, x.is_cuda, x.get_device(), x.to(torch.device("cpu"), torch.float64).dtype)
print(torch.empty(2, 3, device="meta"), torch.empty(2, device="meta").is_meta)
m = torch.ones(2, 3, device="meta") @ torch.ones(3, 4, device="meta")
print(m.shape, m.device, (m + 1).sum(0).shape)
print(torch.get_default_device(), torch.cuda.is_available(), torch.cuda.device_count(), torch.zeros(1).to(x).device)
device = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
print(f"Using {device} device")
with torch.device("meta"):
    print(torch.zeros(3).device)
for bad in ("gpu", "cpu:x", "CPU", ""):
    try:
        torch.device(bad)
    except RuntimeError as e:
        print(bad, "->", str(e).split(":")[0][:60])
try:
    m.item()
except RuntimeError as e:
    print(type(e).__name__, e)
print({torch.device("cpu"): 1}[x.device], isinstance(d, torch.device))
m + torch.ones(2, 4)
