import torch
x = torch.zeros(2)
print(x.to(torch.int64), x.type(torch.bool), x.to("cpu").dtype)
for bad in ("float32", "int", float, torch.FloatTensor, "cuda8", 3.5, None):
    try:
        print(repr(bad), x.to(bad).dtype)
    except Exception as e:
        print(repr(bad), type(e).__name__, str(e).split('\n')[0])
torch.zeros(2, dtype="float32")
