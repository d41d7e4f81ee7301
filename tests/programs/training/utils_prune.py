import torch
import torch.nn as nn
import torch.nn.utils.prune as prune

m = nn.Linear(4, 2)
with torch.no_grad():
    m.weight.copy_(torch.arange(1., 9.).view(2, 4))
prune.l1_unstructured(m, "weight", amount=0.5)
print(m.weight_mask)
print([n for n, _ in m.named_parameters()], [n for n, _ in m.named_buffers()])
print(m.weight)
print(prune.is_pruned(m), len(m._forward_pre_hooks))
print("sparsity {:.0%}".format(float((m.weight == 0).sum()) / m.weight.nelement()))
prune.remove(m, "weight")
print([n for n, _ in m.named_parameters()], m.weight.data.tolist())

prune.l1_unstructured(m, "gamma", amount=1)
