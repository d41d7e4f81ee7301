import torch

def mistake(title):
    def run(f):
        try:
            f()
            print(f"[{title}] no error")
        except Exception as e:
            print(f"[{title}] {type(e).__name__}: {e}")
    return run

@mistake("inner sizes")
def _(): torch.ones(2, 3) @ torch.ones(2, 3)

@mistake("int times float matrix")
def _(): torch.arange(4).view(2, 2) @ torch.ones(2, 2)

@mistake("view of a transpose")
def _(): torch.ones(2, 3).t().view(6)

@mistake("forgot the list")
def _(): torch.tensor(1, 2, 3)

@mistake("cat different dims")
def _(): torch.cat([torch.ones(2, 3), torch.ones(3)])

@mistake("stack different sizes")
def _(): torch.stack([torch.ones(2), torch.ones(3)])

@mistake("index with float tensor")
def _(): torch.ones(3)[torch.tensor([0., 1.])]

@mistake("mean of integers")
def _(): torch.arange(3).mean()

@mistake("item of many")
def _(): torch.ones(2).item()

@mistake("if on many")
def _():
    if torch.ones(2) == torch.ones(2):
        pass

@mistake("wrong reshape")
def _(): torch.ones(2, 3).reshape(4, 2)

@mistake("backward on a vector")
def _(): (torch.ones(2, requires_grad=True) * 2).backward()

@mistake("numpy name")
def _(): torch.ones(2).astype("float32")

@mistake("keras name")
def _(): torch.ones(2).len()

@mistake("axis out of range")
def _(): torch.ones(2, 3).sum(dim=2)

@mistake("assign list")
def _():
    t = torch.ones(2)
    t[0:2] = [1, 2]

@mistake("transpose with one dim")
def _(): torch.ones(2, 3).transpose(1)

@mistake("size is not shape")
def _(): torch.ones(2, 3).size[0]

@mistake("shape as function")
def _(): torch.ones(2, 3).shape(0)

@mistake("cuda tensor on cpu machine")
def _(): torch.ones(2).cuda()
