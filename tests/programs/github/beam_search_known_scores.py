import torch
import torch.nn.functional as F


class BeamHypotheses:
    def __init__(self, num_beams, length_penalty):
        self.length_penalty = length_penalty
        self.num_beams = num_beams
        self.beams = []
        self.worst_score = 1e9

    def __len__(self):
        return len(self.beams)

    def add(self, hyp, sum_logprobs):
        score = sum_logprobs / (len(hyp) ** self.length_penalty)
        if len(self) < self.num_beams or score > self.worst_score:
            self.beams.append((score, hyp))
            if len(self) > self.num_beams:
                sorted_scores = sorted([(s, idx) for idx, (s, _) in enumerate(self.beams)])
                del self.beams[sorted_scores[0][1]]
                self.worst_score = sorted_scores[1][0]
            else:
                self.worst_score = min(score, self.worst_score)


# log-scores as a bigram table, all exactly representable
T = torch.tensor([
    [-8.0, -1.0, -2.0, -4.0],
    [-8.0, -4.0, -0.5, -1.0],
    [-8.0, -0.5, -4.0, -1.5],
    [-8.0, -8.0, -8.0, 0.0],
])
BOS, EOS = 0, 3
K = 2
seqs = torch.full((1, 1), BOS, dtype=torch.long)
scores = torch.zeros(1)
finished = BeamHypotheses(K, 1.0)
for step in range(4):
    cand = scores[:, None] + T[seqs[:, -1]]
    vocab = cand.size(-1)
    topv, topi = cand.flatten().topk(2 * K)
    beam, tok = topi // vocab, topi % vocab
    print(f"step {step}: values={topv.tolist()} beams={beam.tolist()} tokens={tok.tolist()}")
    next_seqs, next_scores = [], []
    for v, b, t in zip(topv, beam, tok):
        s = torch.cat([seqs[b], t.view(1)])
        if t.item() == EOS:
            finished.add(s, v.item())
        else:
            next_seqs.append(s)
            next_scores.append(v)
        if len(next_seqs) == K:
            break
    if not next_seqs:
        break
    seqs = torch.stack(next_seqs)
    scores = torch.stack(next_scores)
    print(seqs)
print(len(finished), round(finished.worst_score, 4))
for s, h in sorted(finished.beams, key=lambda x: -x[0]):
    print("%.3f" % s, h.tolist())


def top_k_top_p_filtering(logits, top_k=0, top_p=1.0, filter_value=-float("Inf"), min_tokens_to_keep=1):
    if top_k > 0:
        top_k = min(max(top_k, min_tokens_to_keep), logits.size(-1))
        indices_to_remove = logits < torch.topk(logits, top_k)[0][..., -1, None]
        logits[indices_to_remove] = filter_value
    if top_p < 1.0:
        sorted_logits, sorted_indices = torch.sort(logits, descending=True)
        cumulative_probs = torch.cumsum(F.softmax(sorted_logits, dim=-1), dim=-1)
        sorted_indices_to_remove = cumulative_probs > top_p
        if min_tokens_to_keep > 1:
            sorted_indices_to_remove[..., :min_tokens_to_keep] = 0
        sorted_indices_to_remove[..., 1:] = sorted_indices_to_remove[..., :-1].clone()
        sorted_indices_to_remove[..., 0] = 0
        indices_to_remove = sorted_indices_to_remove.scatter(1, sorted_indices, sorted_indices_to_remove)
        logits[indices_to_remove] = filter_value
    return logits


lg = torch.tensor([[1.0, 5.0, 3.0, 2.0]])
print(top_k_top_p_filtering(lg.clone(), top_k=2))
print(top_k_top_p_filtering(lg.clone(), top_p=0.9))
rep = torch.tensor([[1, 2]])
score = torch.gather(lg, 1, rep)
score = torch.where(score < 0, score * 1.5, score / 2.0)
print(lg.scatter(1, rep, score))
