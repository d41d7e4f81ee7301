import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from einops import rearrange, repeat, reduce, pack, unpack


def chunk_overlap(hidden_states, window_overlap):
    """convert into overlapping chunks. Chunk size = 2w, overlap size = w"""
    hidden_states = hidden_states.view(hidden_states.size(0), torch.div(hidden_states.size(1), (window_overlap * 2), rounding_mode="trunc"), window_overlap * 2, hidden_states.size(2))
    chunk_size = list(hidden_states.size())
    chunk_size[1] = chunk_size[1] * 2 - 1
    chunk_stride = list(hidden_states.stride())
    chunk_stride[1] = chunk_stride[1] // 2
    return hidden_states.as_strided(size=chunk_size, stride=chunk_stride)


def pad_and_diagonalize(chunked):
    total_num_heads, num_chunks, window_overlap, hidden_dim = chunked.size()
    chunked = nn.functional.pad(chunked, (0, window_overlap + 1))
    chunked = chunked.view(total_num_heads, num_chunks, -1)
    chunked = chunked[:, :, :-window_overlap]
    chunked = chunked.view(total_num_heads, num_chunks, window_overlap, window_overlap + hidden_dim)
    return chunked[:, :, :, :-1]


x = torch.arange(16.).view(1, 8, 2)
c = chunk_overlap(x, 2)
print(c.shape, c.stride())
print(c[0, 1])
print(pad_and_diagonalize(torch.ones(1, 1, 2, 3)))


def orthogonal_matrix_chunk(cols):
    unstructured_block = torch.randn((cols, cols))
    q, r = torch.linalg.qr(unstructured_block, mode='reduced')
    return q.t()


def gaussian_orthogonal_random_matrix(nb_rows, nb_columns, scaling=0):
    nb_full_blocks = int(nb_rows / nb_columns)
    block_list = []
    for _ in range(nb_full_blocks):
        block_list.append(orthogonal_matrix_chunk(nb_columns))
    remaining_rows = nb_rows - nb_full_blocks * nb_columns
    if remaining_rows > 0:
        q = orthogonal_matrix_chunk(nb_columns)
        block_list.append(q[:remaining_rows])
    final_matrix = torch.cat(block_list)
    if scaling == 0:
        multiplier = torch.randn((nb_rows, nb_columns)).norm(dim=1)
    elif scaling == 1:
        multiplier = math.sqrt((float(nb_columns))) * torch.ones((nb_rows,))
    else:
        raise ValueError(f'Invalid scaling {scaling}')
    return torch.diag(multiplier) @ final_matrix


def softmax_kernel(data, *, projection_matrix, is_query, normalize_data=True, eps=1e-4):
    b, h, *_ = data.shape
    data_normalizer = (data.shape[-1] ** -0.25) if normalize_data else 1.
    ratio = (projection_matrix.shape[0] ** -0.5)
    projection = repeat(projection_matrix, 'j d -> b h j d', b=b, h=h)
    projection = projection.type_as(data)
    data_dash = torch.einsum('...id,...jd->...ij', (data_normalizer * data), projection)
    diag_data = data ** 2
    diag_data = torch.sum(diag_data, dim=-1)
    diag_data = (diag_data / 2.0) * (data_normalizer ** 2)
    diag_data = diag_data.unsqueeze(dim=-1)
    if is_query:
        data_dash = ratio * (torch.exp(data_dash - diag_data - torch.amax(data_dash, dim=-1, keepdim=True).detach()) + eps)
    else:
        data_dash = ratio * (torch.exp(data_dash - diag_data - torch.amax(data_dash, dim=(-1, -2), keepdim=True).detach()) + eps)
    return data_dash.type_as(data)


def linear_attention(q, k, v):
    k_cumsum = k.sum(dim=-2)
    D_inv = 1. / torch.einsum('...nd,...d->...n', q, k_cumsum.type_as(q))
    context = torch.einsum('...nd,...ne->...de', k, v)
    return torch.einsum('...de,...nd,...n->...ne', context, q, D_inv)


class FastAttention(nn.Module):
    def __init__(self, dim_heads, nb_features=None):
        super().__init__()
        nb_features = nb_features or int(dim_heads * math.log(dim_heads))
        self.nb_features = nb_features
        self.register_buffer('projection_matrix', gaussian_orthogonal_random_matrix(nb_features, dim_heads))

    @torch.no_grad()
    def redraw_projection_matrix(self):
        self.projection_matrix.copy_(gaussian_orthogonal_random_matrix(self.nb_features, self.projection_matrix.shape[1], scaling=1))

    def forward(self, q, k, v):
        q = softmax_kernel(q, projection_matrix=self.projection_matrix, is_query=True)
        k = softmax_kernel(k, projection_matrix=self.projection_matrix, is_query=False)
        return linear_attention(q, k, v)


fa = FastAttention(16)
print(fa.nb_features, fa.projection_matrix.shape)
q, k, v = rearrange(torch.randn(2, 10, 3 * 4 * 16), 'b n (three h d) -> three b h n d', three=3, h=4)
out = fa(q, k, v)
fa.redraw_projection_matrix()
print(rearrange(out, 'b h n d -> b n (h d)').shape)
tokens, ps = pack([torch.zeros(2, 1, 8), torch.ones(2, 4, 8)], 'b * d')
print(tokens.shape, ps)
cls, rest = unpack(tokens, ps, 'b * d')
print(cls.shape, rest.shape, reduce(rest, 'b n d -> b', 'sum'))
try:
    rearrange(torch.zeros(2, 10, 30), 'b n (h d) -> b h n d', h=4)
except Exception as e:
    print(type(e).__name__)
    print(e)
try:
    gaussian_orthogonal_random_matrix(4, 4, scaling=2)
except ValueError as e:
    print(e)
