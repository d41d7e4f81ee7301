# torch.nn.utils: what is registered, how it prints, and what it refuses.
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_, parameters_to_vector, vector_to_parameters, parametrizations, parametrize, prune
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pack_sequence, pad_packed_sequence, pad_sequence, unpack_sequence


def attempt(name, work):
    try:
        print(name, "->", work())
    except Exception as e:
        print(name, "=>", type(e).__name__, e)


a, b = torch.tensor([1, 2, 3]), torch.tensor([4, 5])
print(pad_sequence([a, b], batch_first=True), pad_sequence([a, b], padding_value=-1), pad_sequence([b, a], True, 0, "left"))
attempt("empty", lambda: pad_sequence([]))
attempt("number", lambda: pad_sequence(5))
attempt("inner", lambda: pad_sequence([a, 3]))
attempt("trailing", lambda: pad_sequence([torch.ones(2, 3), torch.ones(2, 4)]))
packed = pack_sequence([a, b])
print(packed, packed.data, len(packed), type(packed).__mro__[1].__name__)
print(pad_packed_sequence(packed, batch_first=True), unpack_sequence(packed))
attempt("unsorted", lambda: pack_sequence([b, a]))
print(pack_sequence([b, a], enforce_sorted=False))
x = torch.randn(3, 5, 4)
attempt("lengths", lambda: pack_padded_sequence(x, [5, 3], batch_first=True))
attempt("zero", lambda: pack_padded_sequence(x, [5, 3, 0], batch_first=True))
attempt("total", lambda: pad_packed_sequence(packed, total_length=2))
for kind in (nn.LSTM, nn.GRU, nn.RNN):
    layer = kind(4, 6, 2, bidirectional=True, batch_first=True)
    out, h = layer(pack_padded_sequence(x, [5, 2, 3], batch_first=True, enforce_sorted=False))
    print(out.data.shape, out.batch_sizes, pad_packed_sequence(out, True)[0].shape, [s.shape for s in (h if kind is nn.LSTM else [h])])
attempt("width", lambda: nn.GRU(3, 6)(pack_sequence([torch.randn(2, 4)])))
attempt("hidden", lambda: nn.GRU(4, 6)(pack_sequence([torch.randn(2, 4)]), torch.zeros(1, 2, 6)))

lin = nn.Linear(3, 2)
v = parameters_to_vector(lin.parameters())
vector_to_parameters(torch.arange(8.0), lin.parameters())
print(v.shape, lin.weight, lin.bias)
lin(torch.ones(1, 3)).sum().backward()
print(type(clip_grad_norm_(lin.parameters(), 1.0)), clip_grad_value_(lin.parameters(), 0.1), lin.weight.grad.shape)
print(clip_grad_norm_([], 1.0))

m = nn.utils.weight_norm(nn.Conv2d(3, 4, 3), dim=0)
print(m, [(n, tuple(p.shape)) for n, p in m.named_parameters()], m(torch.randn(1, 3, 5, 5)).shape)
attempt("twice", lambda: nn.utils.weight_norm(m))
print([n for n, _ in nn.utils.remove_weight_norm(m).named_parameters()])
attempt("gone", lambda: nn.utils.remove_weight_norm(m))
s = nn.utils.spectral_norm(nn.Linear(4, 5))
print(s, list(s.state_dict()), s(torch.randn(2, 4)).shape, list(nn.utils.remove_spectral_norm(s).state_dict()))

for function in (parametrizations.weight_norm, parametrizations.spectral_norm, parametrizations.orthogonal):
    made = function(nn.Linear(4, 6))
    print(made, list(made.state_dict()), type(made).__name__, made.weight.shape, made(torch.randn(2, 4)).shape)
    print(parametrize.is_parametrized(made), parametrize.type_before_parametrizations(made).__name__)
    print(parametrize.remove_parametrizations(made, "weight"), list(made.state_dict()))
attempt("nothing", lambda: parametrize.remove_parametrizations(nn.Linear(1, 1), "weight"))


class Symmetric(nn.Module):
    def forward(self, X):
        return X.triu() + X.triu(1).transpose(-1, -2)

    def right_inverse(self, A):
        return A.triu()


class Wide(nn.Module):
    def forward(self, X):
        return torch.cat([X, X])


layer = nn.Linear(3, 3)
parametrize.register_parametrization(layer, "weight", Symmetric())
print(layer, layer.weight.shape, layer.parametrizations.weight.original.shape)
layer.weight = torch.arange(9.0).view(3, 3)
print(layer.weight)
attempt("shape", lambda: parametrize.register_parametrization(nn.Linear(2, 2), "weight", Wide()))
attempt("name", lambda: parametrize.register_parametrization(nn.Linear(2, 2), "gain", Wide()))

conv = nn.Conv2d(2, 4, 3)
prune.l1_unstructured(conv, "weight", amount=0.3)
prune.random_structured(conv, "bias", 0.5, 0) if False else None
print([n for n, _ in conv.named_parameters()], [n for n, _ in conv.named_buffers()], conv._forward_pre_hooks.__len__())
print(conv(torch.randn(1, 2, 5, 5)).shape, prune.is_pruned(conv))
prune.remove(conv, "weight")
print([n for n, _ in conv.named_parameters()], prune.is_pruned(conv))
attempt("remove", lambda: prune.remove(conv, "weight"))
attempt("amount", lambda: prune.l1_unstructured(nn.Linear(2, 2), "weight", 1.5))
attempt("count", lambda: prune.l1_unstructured(nn.Linear(2, 2), "weight", 5))
attempt("one dim", lambda: prune.ln_structured(nn.Linear(2, 2), "bias", 0.5, 2, 0))
print(prune.custom_from_mask(nn.Linear(2, 1), "weight", torch.tensor([[1, 0]])).weight_mask)

bn, c = nn.BatchNorm2d(4).eval(), nn.Conv2d(3, 4, 3).eval()
print(nn.utils.fuse_conv_bn_eval(c, bn))
attempt("training", lambda: nn.utils.fuse_conv_bn_eval(nn.Conv2d(3, 4, 3), bn))
print(nn.utils.skip_init(nn.Linear, 2, 3))
