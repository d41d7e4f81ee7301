import torch
import torch.nn as nn
import torch.nn.utils.parametrize as parametrize

class Symmetric(nn.Module):
    def forward(self, X):
        return X.triu() + X.triu(1).transpose(-1, -2)

class Skew(nn.Module):
    def forward(self, X):
        A = X.triu(1)
        return A - A.transpose(-1, -2)
    def right_inverse(self, A):
        return A.triu(1)

layer = nn.Linear(3, 3)
with torch.no_grad():
    layer.weight.copy_(torch.arange(9.).view(3, 3))
parametrize.register_parametrization(layer, "weight", Symmetric())
print(layer)
print(layer.weight)
print(torch.equal(layer.weight, layer.weight.T))
print(list(layer.state_dict()))
print([n for n, _ in layer.named_parameters()])
print(parametrize.is_parametrized(layer), parametrize.is_parametrized(layer, "bias"))
print(type(layer).__name__, layer.parametrizations.weight.original.shape)
parametrize.remove_parametrizations(layer, "weight")
print(layer, layer.weight.tolist(), layer.weight.requires_grad)

skew = nn.Linear(2, 2, bias=False)
parametrize.register_parametrization(skew, "weight", Skew())
skew.weight = torch.tensor([[0., 5.], [-5., 0.]])
print(skew.weight, skew.parametrizations.weight.original)
with parametrize.cached():
    print(skew(torch.tensor([1., 1.])))
