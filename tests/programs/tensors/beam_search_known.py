import torch

# log2 probabilities of the next token, so that everything is exact
T = torch.tensor([[-1., -2., -2.], [-2., -1., -2.], [-3., -3., -0.5]])
beam_width = 2
seqs = torch.tensor([[0]])
scores = torch.zeros(1)
for step in range(3):
    cand = scores[:, None] + T[seqs[:, -1]]
    best = cand.view(-1).topk(min(beam_width, cand.numel()))
    parents = best.indices // T.size(1)
    tokens = best.indices % T.size(1)
    seqs = torch.cat([seqs[parents], tokens[:, None]], dim=1)
    scores = best.values
    print(f"step {step}: candidates {tuple(cand.shape)} best score {scores[0].item()} length {seqs.size(1)}")
print(scores.shape, seqs.shape, seqs[:, 0].tolist())
greedy = [2]
for _ in range(3):
    greedy.append(T[greedy[-1]].argmax().item())
print(greedy, sum(T[a, b] for a, b in zip(greedy, greedy[1:])))
