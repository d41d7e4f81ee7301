import copy
import math

import torch
from torch import nn


class T5LayerNorm(nn.Module):
    def __init__(self, hidden_size, eps=1e-6):
        """
        Construct a layernorm module in the T5 style. No bias and no subtraction of mean.
        """
        super().__init__()
        self.weight = nn.Parameter(torch.ones(hidden_size))
        self.variance_epsilon = eps

    def forward(self, hidden_states):
        variance = hidden_states.to(torch.float32).pow(2).mean(-1, keepdim=True)
        hidden_states = hidden_states * torch.rsqrt(variance + self.variance_epsilon)

        # convert into half-precision if necessary
        if self.weight.dtype in [torch.float16, torch.bfloat16]:
            hidden_states = hidden_states.to(self.weight.dtype)

        return self.weight * hidden_states


class T5DenseGatedActDense(nn.Module):
    def __init__(self, d_model, d_ff, dropout=0.1):
        super().__init__()
        self.wi_0 = nn.Linear(d_model, d_ff, bias=False)
        self.wi_1 = nn.Linear(d_model, d_ff, bias=False)
        self.wo = nn.Linear(d_ff, d_model, bias=False)
        self.dropout = nn.Dropout(dropout)
        self.act = nn.GELU("tanh")

    def forward(self, hidden_states):
        hidden_gelu = self.act(self.wi_0(hidden_states))
        hidden_linear = self.wi_1(hidden_states)
        hidden_states = hidden_gelu * hidden_linear
        hidden_states = self.dropout(hidden_states)
        return self.wo(hidden_states)


class T5Attention(nn.Module):
    def __init__(self, d_model, n_heads, d_kv, is_decoder, has_relative_attention_bias=False, num_buckets=32, max_distance=128):
        super().__init__()
        self.is_decoder = is_decoder
        self.has_relative_attention_bias = has_relative_attention_bias
        self.relative_attention_num_buckets = num_buckets
        self.relative_attention_max_distance = max_distance
        self.n_heads, self.key_value_proj_dim = n_heads, d_kv
        self.inner_dim = n_heads * d_kv

        self.q = nn.Linear(d_model, self.inner_dim, bias=False)
        self.k = nn.Linear(d_model, self.inner_dim, bias=False)
        self.v = nn.Linear(d_model, self.inner_dim, bias=False)
        self.o = nn.Linear(self.inner_dim, d_model, bias=False)

        if self.has_relative_attention_bias:
            self.relative_attention_bias = nn.Embedding(self.relative_attention_num_buckets, self.n_heads)

    @staticmethod
    def _relative_position_bucket(relative_position, bidirectional=True, num_buckets=32, max_distance=128):
        relative_buckets = 0
        if bidirectional:
            num_buckets //= 2
            relative_buckets += (relative_position > 0).to(torch.long) * num_buckets
            relative_position = torch.abs(relative_position)
        else:
            relative_position = -torch.min(relative_position, torch.zeros_like(relative_position))
        # now relative_position is in the range [0, inf)

        # half of the buckets are for exact increments in positions
        max_exact = num_buckets // 2
        is_small = relative_position < max_exact

        # The other half of the buckets are for logarithmically bigger bins in positions up to max_distance
        relative_position_if_large = max_exact + (
            torch.log(relative_position.float() / max_exact)
            / math.log(max_distance / max_exact)
            * (num_buckets - max_exact)
        ).to(torch.long)
        relative_position_if_large = torch.min(
            relative_position_if_large, torch.full_like(relative_position_if_large, num_buckets - 1)
        )

        relative_buckets += torch.where(is_small, relative_position, relative_position_if_large)
        return relative_buckets

    def compute_bias(self, query_length, key_length):
        """Compute binned relative position bias"""
        device = self.relative_attention_bias.weight.device
        context_position = torch.arange(query_length, dtype=torch.long, device=device)[:, None]
        memory_position = torch.arange(key_length, dtype=torch.long, device=device)[None, :]
        relative_position = memory_position - context_position  # shape (query_length, key_length)
        relative_position_bucket = self._relative_position_bucket(
            relative_position,
            bidirectional=(not self.is_decoder),
            num_buckets=self.relative_attention_num_buckets,
            max_distance=self.relative_attention_max_distance,
        )
        values = self.relative_attention_bias(relative_position_bucket)  # shape (query_length, key_length, num_heads)
        values = values.permute([2, 0, 1]).unsqueeze(0)  # shape (1, num_heads, query_length, key_length)
        return values

    def forward(self, hidden_states, mask=None, key_value_states=None, position_bias=None):
        batch_size, seq_length = hidden_states.shape[:2]

        def shape(states):
            """projection"""
            return states.view(batch_size, -1, self.n_heads, self.key_value_proj_dim).transpose(1, 2)

        def unshape(states):
            """reshape"""
            return states.transpose(1, 2).contiguous().view(batch_size, -1, self.inner_dim)

        source = hidden_states if key_value_states is None else key_value_states
        query_states = shape(self.q(hidden_states))
        key_states, value_states = shape(self.k(source)), shape(self.v(source))
        scores = torch.matmul(query_states, key_states.transpose(3, 2))

        if position_bias is None:
            if not self.has_relative_attention_bias:
                position_bias = torch.zeros((1, self.n_heads, seq_length, source.shape[1]))
            else:
                position_bias = self.compute_bias(seq_length, source.shape[1])
            if mask is not None:
                position_bias = position_bias + mask
        scores += position_bias
        attn_weights = nn.functional.softmax(scores.float(), dim=-1).type_as(scores)
        return self.o(unshape(torch.matmul(attn_weights, value_states))), position_bias


class T5Block(nn.Module):
    def __init__(self, cfg, is_decoder, has_relative_attention_bias):
        super().__init__()
        make = lambda **kw: T5Attention(cfg["d_model"], cfg["num_heads"], cfg["d_kv"], is_decoder, **kw)
        self.layer = nn.ModuleList()
        self.layer.append(make(has_relative_attention_bias=has_relative_attention_bias))
        if is_decoder:
            self.layer.append(make())
        self.layer.append(T5DenseGatedActDense(cfg["d_model"], cfg["d_ff"]))
        self.norms = nn.ModuleList(T5LayerNorm(cfg["d_model"]) for _ in self.layer)

    def forward(self, x, mask, bias, memory=None, memory_bias=None):
        y, bias = self.layer[0](self.norms[0](x), mask, position_bias=bias)
        x = x + y
        if memory is not None:
            y, memory_bias = self.layer[1](self.norms[1](x), key_value_states=memory, position_bias=memory_bias)
            x = x + y
        return x + self.layer[-1](self.norms[-1](x)), bias, memory_bias


class T5Stack(nn.Module):
    def __init__(self, cfg, embed_tokens, is_decoder=False):
        super().__init__()
        self.embed_tokens = embed_tokens
        self.is_decoder = is_decoder
        self.block = nn.ModuleList([T5Block(cfg, is_decoder, has_relative_attention_bias=bool(i == 0)) for i in range(cfg["num_layers"])])
        self.final_layer_norm = T5LayerNorm(cfg["d_model"])

    def forward(self, ids, memory=None):
        x = self.embed_tokens(ids)
        mask = None
        if self.is_decoder:
            n = ids.size(1)
            mask = torch.zeros(n, n).masked_fill_(torch.ones(n, n, dtype=torch.bool).triu_(1), torch.finfo(x.dtype).min)
        bias = memory_bias = None
        for block in self.block:
            x, bias, memory_bias = block(x, mask, bias, memory, memory_bias)
        print("decoder" if self.is_decoder else "encoder", tuple(x.shape), tuple(bias.shape), memory_bias if memory_bias is None else tuple(memory_bias.shape))
        return self.final_layer_norm(x)


class T5(nn.Module):
    def __init__(self, **cfg):
        super().__init__()
        self.cfg = cfg
        self.shared = nn.Embedding(cfg["vocab_size"], cfg["d_model"])
        self.encoder = T5Stack(copy.deepcopy(cfg), self.shared)
        self.decoder = T5Stack(cfg, self.shared, is_decoder=True)
        self.lm_head = nn.Linear(cfg["d_model"], cfg["vocab_size"], bias=False)

    def _shift_right(self, labels, start=0):
        shifted = labels.new_zeros(labels.shape)
        shifted[..., 1:] = labels[..., :-1].clone()
        shifted[..., 0] = start
        # replace possible -100 values in labels by `pad_token_id`
        shifted.masked_fill_(shifted == -100, 0)
        return shifted

    def forward(self, input_ids, labels):
        memory = self.encoder(input_ids)
        out = self.decoder(self._shift_right(labels), memory)
        return self.lm_head(out * (self.cfg["d_model"] ** -0.5))


buckets = T5Attention._relative_position_bucket
near = torch.arange(-4, 5)
print(buckets(near, num_buckets=8, max_distance=16))
print(buckets(near, bidirectional=False, num_buckets=8, max_distance=16))
print(buckets(torch.tensor([1, 2, 4, 8, 16, 100]), True, 8, 16).tolist())

t5 = T5(vocab_size=90, d_model=32, d_kv=8, d_ff=48, num_heads=6, num_layers=2)
labels = torch.tensor([[4, 5, 6, -100], [7, 8, -100, -100]])
print(t5._shift_right(labels))
logits = t5(torch.randint(0, 90, (2, 11)), labels)
print(logits.shape)
nn.CrossEntropyLoss(ignore_index=-100)(logits.flatten(0, 1), labels.flatten()).backward()
print([n for n, p in t5.named_parameters() if p.grad is None])
print(t5.encoder.embed_tokens is t5.decoder.embed_tokens, [k for k in t5.state_dict() if "embed" in k or "shared" in k])
