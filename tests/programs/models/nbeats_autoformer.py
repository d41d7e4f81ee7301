"""Forecasting: N-BEATS (generic, trend, seasonality stacks), and series decomposition + auto-correlation of Autoformer"""
import math
from enum import Enum
from typing import List, Tuple

import torch
from torch import nn
from torch.nn import functional as F


class StackType(str, Enum):
    GENERIC = "generic"
    TREND = "trend"
    SEASONALITY = "seasonality"


def linspace(backcast_length: int, forecast_length: int) -> Tuple[torch.Tensor, torch.Tensor]:
    lin_space = torch.arange(-backcast_length, forecast_length, dtype=torch.float32) / backcast_length
    return lin_space[:backcast_length], lin_space[backcast_length:]


class Basis(nn.Module):
    def __init__(self, kind, p, backcast, forecast):
        super().__init__()
        for name, t in zip(("backcast", "forecast"), linspace(backcast, forecast)):
            if kind is StackType.TREND:
                T = torch.stack([t**i for i in range(p)])
            else:
                p1, p2 = (p // 2, p // 2) if p % 2 == 0 else (p // 2, p // 2 + 1)
                T = torch.cat([torch.stack([torch.cos(2 * torch.pi * i * t) for i in range(p1)]),
                               torch.stack([torch.sin(2 * torch.pi * i * t) for i in range(p2)])])
            self.register_buffer(name, T)

    def forward(self, theta_b, theta_f):
        return theta_b @ self.backcast, theta_f @ self.forecast


class NBeatsBlock(nn.Module):
    def __init__(self, units, theta_dim, backcast, forecast, kind):
        super().__init__()
        self.kind = kind
        self.fc = nn.Sequential(nn.Linear(backcast, units), nn.ReLU(), *[m for _ in range(3) for m in (nn.Linear(units, units), nn.ReLU())])
        if kind is StackType.GENERIC:
            self.theta_b_fc = nn.Linear(units, theta_dim, bias=False)
            self.theta_f_fc = nn.Linear(units, theta_dim, bias=False)
            self.backcast_fc, self.forecast_fc = nn.Linear(theta_dim, backcast), nn.Linear(theta_dim, forecast)
        else:
            self.theta_f_fc = self.theta_b_fc = nn.Linear(units, theta_dim, bias=False)
            self.basis = Basis(kind, theta_dim, backcast, forecast)

    def forward(self, x):
        h = self.fc(x)
        tb, tf = self.theta_b_fc(h), self.theta_f_fc(h)
        if self.kind is StackType.GENERIC:
            return self.backcast_fc(F.relu(tb)), self.forecast_fc(F.relu(tf))
        return self.basis(tb, tf)


class NBeats(nn.Module):
    def __init__(self, backcast, forecast, stacks: List[StackType], thetas, blocks=2, units=32, share=False):
        super().__init__()
        self.forecast = forecast
        self.stacks = nn.ModuleList()
        for kind, theta in zip(stacks, thetas):
            made = []
            for b in range(blocks):
                made.append(made[-1] if share and b else NBeatsBlock(units, theta, backcast, forecast, kind))
            self.stacks.append(nn.ModuleList(made))

    def forward(self, x):
        y = x.new_zeros(x.size(0), self.forecast)
        for stack in self.stacks:
            for block in stack:
                b, f = block(x)
                x, y = x - b, y + f
        return x, y


class moving_avg(nn.Module):
    """Moving average block to highlight the trend of time series"""

    def __init__(self, kernel_size, stride):
        super(moving_avg, self).__init__()
        self.kernel_size = kernel_size
        self.avg = nn.AvgPool1d(kernel_size=kernel_size, stride=stride, padding=0)

    def forward(self, x):
        # padding on the both ends of time series
        front = x[:, 0:1, :].repeat(1, (self.kernel_size - 1) // 2, 1)
        end = x[:, -1:, :].repeat(1, (self.kernel_size - 1) // 2, 1)
        x = torch.cat([front, x, end], dim=1)
        x = self.avg(x.permute(0, 2, 1))
        return x.permute(0, 2, 1)


class series_decomp(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.moving_avg = moving_avg(kernel_size, stride=1)

    def forward(self, x):
        moving_mean = self.moving_avg(x)
        return x - moving_mean, moving_mean


class AutoCorrelation(nn.Module):
    """period-based dependencies by FFT, then time delay aggregation"""

    def __init__(self, d_model, n_heads, factor=1):
        super().__init__()
        self.n_heads, self.factor = n_heads, factor
        self.query, self.key, self.value, self.out = (nn.Linear(d_model, d_model) for _ in range(4))

    def time_delay_agg(self, values, corr):
        length = values.shape[3]
        top_k = int(self.factor * math.log(length))
        mean_value = torch.mean(torch.mean(corr, dim=1), dim=1)
        index = torch.topk(torch.mean(mean_value, dim=0), top_k, dim=-1)[1]
        weights = torch.stack([mean_value[:, index[i]] for i in range(top_k)], dim=-1)
        tmp_corr = torch.softmax(weights, dim=-1)
        delays_agg = torch.zeros_like(values).float()
        for i in range(top_k):
            pattern = torch.roll(values, -int(index[i]), -1)
            delays_agg = delays_agg + pattern * (tmp_corr[:, i].unsqueeze(1).unsqueeze(1).unsqueeze(1).repeat(1, *values.shape[1:]))
        return delays_agg

    def forward(self, x):
        B, L, D = x.shape
        q, k, v = (f(x).view(B, L, self.n_heads, -1).permute(0, 2, 3, 1).contiguous() for f in (self.query, self.key, self.value))
        q_fft, k_fft = torch.fft.rfft(q, dim=-1), torch.fft.rfft(k, dim=-1)
        res = q_fft * torch.conj(k_fft)
        corr = torch.fft.irfft(res, n=L, dim=-1)
        print("  fft", tuple(q_fft.shape), q_fft.dtype, "corr", tuple(corr.shape))
        V = self.time_delay_agg(v, corr).permute(0, 3, 1, 2).contiguous()
        return self.out(V.view(B, L, -1))


nbeats = NBeats(20, 6, [StackType.TREND, StackType.SEASONALITY, StackType("generic")], [3, 5, 8], share=True)
back, fore = nbeats(torch.randn(4, 20))
fore.sum().backward()
print(back.shape, fore.shape, nbeats.stacks[0][0] is nbeats.stacks[0][1], StackType.TREND == "trend", f"{StackType.TREND.value}")
print(linspace(4, 2), nbeats.stacks[0][0].basis.backcast.shape)
decomp = series_decomp(5)
seasonal, trend = decomp(torch.arange(8.).view(1, 8, 1))
print(trend.flatten(), [round(v, 2) for v in seasonal.flatten().tolist()])
auto = AutoCorrelation(16, 4, factor=2)
print(auto(torch.randn(2, 24, 16)).shape)
even = series_decomp(4)  # an even window loses one step
try:
    even(torch.zeros(1, 8, 1))
except RuntimeError as e:
    print(e)
