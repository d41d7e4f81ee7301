import torch
import torch.nn as nn
L, S, N, E, H = 5, 6, 2, 8, 4
mha = nn.MultiheadAttention(E, H, batch_first=True)
q, kv = torch.zeros(N, L, E), torch.zeros(N, S, E)
good = torch.zeros(L, S, dtype=torch.bool)
print(mha(q, kv, kv, attn_mask=good)[0].shape)
print(mha(q, kv, kv, attn_mask=good.expand(N * H, L, S))[0].shape)
for mask in (torch.zeros(N, L, S), torch.zeros(N, H, L, S), torch.zeros(L, L)):
    try:
        mha(q, kv, kv, attn_mask=mask)
    except Exception as e:
        print(type(e).__name__, '-', e)
causal = nn.Transformer.generate_square_subsequent_mask(S)
print(causal.shape)
mha(q, kv, kv, attn_mask=causal)
