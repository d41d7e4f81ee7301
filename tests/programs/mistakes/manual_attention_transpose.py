import torch, math

def attention(q, k, v):
    d = q.size(-1)
    scores = torch.matmul(q, k.transpose(1, 2)) / math.sqrt(d)
    print("scores", scores.shape)
    return torch.matmul(scores.softmax(-1), v)

q = k = v = torch.ones(2, 6, 4)
print(attention(q, k, v).shape)
# 多头：忘了改成 transpose(-2, -1)
q = k = v = torch.ones(2, 3, 6, 4)
print(attention(q, k, v).shape)
