from collections import OrderedDict
from enum import Enum
from typing import NamedTuple, Optional

import torch
from torch import nn


class ModelOutput(OrderedDict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)

    def to_tuple(self):
        return tuple(v for v in self.values() if v is not None)


class Act(str, Enum):
    GELU = "gelu"
    RELU = "relu"

    def build(self):
        return {"gelu": nn.GELU, "relu": nn.ReLU}[self.value]()


class PretrainedConfig:
    model_type: str = ""

    def __init__(self, **kwargs):
        self.vocab_size = kwargs.pop("vocab_size", 30)
        self.embedding_size = kwargs.pop("embedding_size", 8)
        self.hidden_size = kwargs.pop("hidden_size", 16)
        self.num_hidden_layers = kwargs.pop("num_hidden_layers", 6)
        self.num_hidden_groups = kwargs.pop("num_hidden_groups", 2)
        self.inner_group_num = kwargs.pop("inner_group_num", 1)
        self.num_attention_heads = kwargs.pop("num_attention_heads", 4)
        self.initializer_range = 0.02
        self.pad_token_id = 0
        for key, value in kwargs.items():
            try:
                setattr(self, key, value)
            except AttributeError as err:
                print(f"Can't set {key} with value {value} for {self}")
                raise err

    def to_dict(self):
        output = dict(self.__dict__)
        output["model_type"] = self.__class__.model_type
        return output

    def __repr__(self):
        import json
        return f"{self.__class__.__name__} {json.dumps(self.to_dict(), indent=2, sort_keys=True)}\n"


class AlbertConfig(PretrainedConfig):
    model_type = "albert"


class PreTrainedModel(nn.Module):
    config_class = None
    base_model_prefix = ""

    def __init__(self, config, *inputs, **kwargs):
        super().__init__()
        if not isinstance(config, PretrainedConfig):
            raise ValueError(
                f"Parameter config in `{self.__class__.__name__}(config)` should be an instance of class "
                "`PretrainedConfig`."
            )
        self.config = config

    def post_init(self):
        self.apply(self._init_weights)

    def _init_weights(self, module):
        if isinstance(module, nn.Linear):
            module.weight.data.normal_(mean=0.0, std=self.config.initializer_range)
            if module.bias is not None:
                module.bias.data.zero_()
        elif isinstance(module, nn.Embedding):
            module.weight.data.normal_(mean=0.0, std=self.config.initializer_range)
            if module.padding_idx is not None:
                module.weight.data[module.padding_idx].zero_()
        elif isinstance(module, nn.LayerNorm):
            module.bias.data.zero_()
            module.weight.data.fill_(1.0)

    @property
    def device(self):
        return next(self.parameters()).device

    @property
    def dtype(self):
        return next(self.parameters()).dtype

    def get_extended_attention_mask(self, attention_mask):
        m = attention_mask[:, None, None, :].to(dtype=self.dtype)
        return (1.0 - m) * torch.finfo(self.dtype).min


class AlbertLayer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.attention = nn.MultiheadAttention(c.hidden_size, c.num_attention_heads, batch_first=True)
        self.full_layer_layer_norm = nn.LayerNorm(c.hidden_size, eps=1e-12)
        self.ffn = nn.Linear(c.hidden_size, 4 * c.hidden_size)
        self.ffn_output = nn.Linear(4 * c.hidden_size, c.hidden_size)
        self.activation = Act.GELU.build()

    def forward(self, h, key_padding_mask=None):
        a, w = self.attention(h, h, h, key_padding_mask=key_padding_mask, average_attn_weights=False)
        return self.full_layer_layer_norm(self.ffn_output(self.activation(self.ffn(a))) + a), w


class AlbertModel(PreTrainedModel):
    config_class = AlbertConfig
    base_model_prefix = "albert"

    def __init__(self, config):
        super().__init__(config)
        self.word_embeddings = nn.Embedding(config.vocab_size, config.embedding_size, padding_idx=config.pad_token_id)
        self.register_buffer("position_ids", torch.arange(12).expand((1, -1)), persistent=False)
        self.embedding_hidden_mapping_in = nn.Linear(config.embedding_size, config.hidden_size)
        self.albert_layer_groups = nn.ModuleList([
            nn.ModuleList([AlbertLayer(config) for _ in range(config.inner_group_num)]) for _ in range(config.num_hidden_groups)])
        self.pooler = nn.Linear(config.hidden_size, config.hidden_size)
        self.post_init()

    def forward(self, input_ids, attention_mask: Optional[torch.Tensor] = None, output_attentions=False, output_hidden_states=False):
        if attention_mask is None:
            attention_mask = (input_ids != self.config.pad_token_id).long()
        h = self.embedding_hidden_mapping_in(self.word_embeddings(input_ids))
        hs, at = (h,), ()
        for i in range(self.config.num_hidden_layers):
            layers_per_group = int(self.config.num_hidden_layers / self.config.num_hidden_groups)
            group_idx = int(i / (self.config.num_hidden_layers / self.config.num_hidden_groups))
            for layer in self.albert_layer_groups[group_idx]:
                h, w = layer(h, attention_mask == 0)
                at += (w,)
            hs += (h,)
        return ModelOutput(last_hidden_state=h, pooler_output=torch.tanh(self.pooler(h[:, 0])),
                           hidden_states=hs if output_hidden_states else None, attentions=at if output_attentions else None)


config = AlbertConfig(num_hidden_layers=4, classifier_dropout=0.1)
print(config)
model = AlbertModel(config)
print(model.device, model.dtype, model.word_embeddings.weight[0].tolist())
ids = torch.tensor([[5, 6, 7, 0, 0], [1, 2, 3, 4, 5]])
out = model(ids, output_attentions=True)
print(list(out.keys()), out.last_hidden_state.shape, out["pooler_output"].shape, out.hidden_states, len(out.attentions), out.attentions[0].shape)
print(len(out.to_tuple()))
print(model.get_extended_attention_mask((ids != 0).long()))
print(sum(p.numel() for p in model.parameters()), Act("gelu"), Act.RELU == "relu", Act.RELU.build())
print(model)
try:
    out.logits
except AttributeError as e:
    print("AttributeError:", e)
try:
    AlbertModel({"hidden_size": 4})
except ValueError as e:
    print(e)


class Corrupted(NamedTuple):
    ids: torch.Tensor
    is_replaced: torch.Tensor


def electra_corrupt(ids, mask_pos, sampled):
    new = ids.clone()
    new.scatter_(1, mask_pos, sampled)
    return Corrupted(new, (new != ids).long())


print(electra_corrupt(ids, torch.tensor([[0, 2], [1, 4]]), torch.tensor([[9, 7], [8, 8]])))
