"""FT-Transformer: features as tokens; parameters in a functional style with ReGLU; a registry of losses; pandas-free preprocessing"""
from __future__ import annotations

import math
import typing as ty

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.nn.init as nn_init
from torch import Tensor


class Tokenizer(nn.Module):
    category_offsets: ty.Optional[Tensor]

    def __init__(self, d_numerical: int, categories: ty.Optional[ty.List[int]], d_token: int, bias: bool) -> None:
        super().__init__()
        if categories is None:
            d_bias = d_numerical
            self.category_offsets = None
            self.category_embeddings = None
        else:
            d_bias = d_numerical + len(categories)
            category_offsets = torch.tensor([0] + categories[:-1]).cumsum(0)
            self.register_buffer('category_offsets', category_offsets)
            self.category_embeddings = nn.Embedding(sum(categories), d_token)
            nn_init.kaiming_uniform_(self.category_embeddings.weight, a=math.sqrt(5))
            print(f'{self.category_embeddings.weight.shape=}')

        # take [CLS] token into account
        self.weight = nn.Parameter(Tensor(d_numerical + 1, d_token))
        self.bias = nn.Parameter(Tensor(d_bias, d_token)) if bias else None
        # The initialization is inspired by nn.Linear
        nn_init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            nn_init.kaiming_uniform_(self.bias, a=math.sqrt(5))

    @property
    def n_tokens(self) -> int:
        return len(self.weight) + (0 if self.category_offsets is None else len(self.category_offsets))

    def forward(self, x_num: Tensor, x_cat: ty.Optional[Tensor]) -> Tensor:
        x_some = x_num if x_cat is None else x_cat
        assert x_some is not None
        x_num = torch.cat(
            [torch.ones(len(x_some), 1, device=x_some.device)]  # [CLS]
            + ([] if x_num is None else [x_num]),
            dim=1,
        )
        x = self.weight[None] * x_num[:, :, None]
        if x_cat is not None:
            x = torch.cat([x, self.category_embeddings(x_cat + self.category_offsets[None])], dim=1)
        if self.bias is not None:
            bias = torch.cat([torch.zeros(1, self.bias.shape[1], device=x.device), self.bias])
            x = x + bias[None]
        return x


def reglu(x: Tensor) -> Tensor:
    a, b = x.chunk(2, dim=-1)
    return a * F.relu(b)


def get_activation_fn(name: str) -> ty.Callable[[Tensor], Tensor]:
    return reglu if name.endswith('reglu') else torch.sigmoid if name == 'sigmoid' else getattr(F, name)


class Transformer(nn.Module):
    def __init__(self, *, d_numerical, categories, token_bias=True, n_layers=2, d_token=24, n_heads=4, d_ffn_factor=4 / 3,
                 attention_dropout=0.1, ffn_dropout=0.1, activation='reglu', prenormalization=True, d_out=1) -> None:
        super().__init__()
        self.tokenizer = Tokenizer(d_numerical, categories, d_token, token_bias)

        def make_normalization():
            return nn.LayerNorm(d_token)

        d_hidden = int(d_token * d_ffn_factor)
        self.layers = nn.ModuleList([])
        for layer_idx in range(n_layers):
            layer = nn.ModuleDict(
                {
                    'attention': nn.MultiheadAttention(d_token, n_heads, attention_dropout, batch_first=True),
                    'linear0': nn.Linear(d_token, d_hidden * (2 if activation.endswith('glu') else 1)),
                    'linear1': nn.Linear(d_hidden, d_token),
                    'norm1': make_normalization(),
                }
            )
            if not prenormalization or layer_idx:
                layer['norm0'] = make_normalization()
            self.layers.append(layer)

        self.activation = get_activation_fn(activation)
        self.last_activation = F.relu
        self.prenormalization = prenormalization
        self.last_normalization = make_normalization() if prenormalization else None
        self.ffn_dropout = ffn_dropout
        self.head = nn.Linear(d_token, d_out)

    def _start_residual(self, x, layer, norm_idx):
        x_residual = x
        if self.prenormalization:
            norm_key = f'norm{norm_idx}'
            if norm_key in layer:
                x_residual = layer[norm_key](x_residual)
        return x_residual

    def forward(self, x_num: Tensor, x_cat: ty.Optional[Tensor]) -> Tensor:
        x = self.tokenizer(x_num, x_cat)

        for layer_idx, layer in enumerate(self.layers):
            is_last_layer = layer_idx + 1 == len(self.layers)
            layer = ty.cast(ty.Dict[str, nn.Module], layer)

            x_residual = self._start_residual(x, layer, 0)
            x_residual, weights = layer['attention'](
                # for the last attention, it is enough to process only [CLS]
                (x_residual[:, :1] if is_last_layer else x_residual),
                x_residual,
                x_residual,
            )
            if is_last_layer:
                x = x[:, : x_residual.shape[1]]
            print(layer_idx, list(layer), tuple(x_residual.shape), tuple(weights.shape))
            x = x + x_residual

            x_residual = self._start_residual(x, layer, 1)
            x_residual = layer['linear0'](x_residual)
            x_residual = self.activation(x_residual)
            if self.ffn_dropout:
                x_residual = F.dropout(x_residual, self.ffn_dropout, self.training)
            x = x + layer['linear1'](x_residual)

        assert x.shape[1] == 1
        x = x[:, 0]
        if self.last_normalization is not None:
            x = self.last_normalization(x)
        x = self.last_activation(x)
        x = self.head(x)
        return x.squeeze(-1)


LOSSES: ty.Dict[str, ty.Tuple[int, ty.Callable]] = {
    'binclass': (1, F.binary_cross_entropy_with_logits),
    'multiclass': (3, F.cross_entropy),
    'regression': (1, F.mse_loss),
}
x_num = torch.randn(5, 4)
x_cat = torch.tensor([[0, 2], [1, 0], [1, 1], [0, 0], [1, 2]])
x_num[2, 1] = float('nan')
x_num = torch.nan_to_num(x_num, nan=0.0)
for task, (d_out, loss_fn) in LOSSES.items():
    ft = Transformer(d_numerical=4, categories=[2, 3], d_out=d_out)
    y = torch.tensor([0, 1, 2, 1, 0]) if task == 'multiclass' else torch.tensor([0., 1., 0., 1., 0.])
    out = ft(x_num, x_cat)
    loss = loss_fn(out, y)
    loss.backward()
    print(f'{task=} {out.shape=} {loss.shape=} {ft.tokenizer.n_tokens=}')
only_num = Transformer(d_numerical=4, categories=None, token_bias=False, activation='gelu', prenormalization=False, n_layers=1)
print(only_num(x_num, None).shape, only_num.tokenizer.category_embeddings, only_num.activation.__name__)
no_wd = [n for n, _ in ft.named_parameters() if any(x in n for x in ['tokenizer', '.norm', '.bias'])]
print(len(no_wd), ft.tokenizer.category_offsets, 'norm0' in ft.layers[0], reglu(torch.tensor([1., 2., -3., 4.])))
