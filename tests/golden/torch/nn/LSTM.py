import recurrent

cases = [
    "torch.nn.LSTM(10, 20, 2)(torch.randn(5, 3, 10), (torch.randn(2, 3, 20), torch.randn(2, 3, 20)))",
    "torch.nn.LSTM(10, 20, 2)(torch.randn(5, 3, 10))",
    "torch.nn.LSTM(10, 20, batch_first=True)(torch.randn(3, 5, 10))",
    "torch.nn.LSTM(10, 20, 2, bidirectional=True)(torch.randn(5, 3, 10))",
    "torch.nn.LSTM(10, 20, 2, batch_first=True, bidirectional=True, proj_size=4)(torch.randn(3, 5, 10))",
    "torch.nn.LSTM(10, 20, proj_size=4)(torch.randn(5, 3, 10), (torch.randn(1, 3, 4), torch.randn(1, 3, 20)))",
    "torch.nn.LSTM(10, 20, batch_first=True)(torch.randn(5, 10))",
    "torch.nn.LSTM(10, 20)(torch.randn(5, 10), [torch.randn(1, 20), torch.randn(1, 20)])",
    "torch.nn.LSTM(10, 20)(torch.randn(5, 10), torch.randn(2, 1, 20))",
    "torch.nn.LSTM(10, 20)(torch.randn(5, 10), (torch.randn(1, 20), torch.randn(1, 20), torch.randn(1, 20)))",
    "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 10), torch.randn(1, 3, 20))",
    "torch.nn.LSTM(10, 20, 2)(torch.randn(5, 3, 10), torch.randn(2, 3, 20))",
    "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 10), torch.randn(2, 1, 3, 20))",
    "torch.nn.LSTM(10, 20, bias=False)(torch.randn(5, 0, 10))",
    "torch.nn.LSTM(10, 20, batch_first=True)(torch.randn(0, 5, 10))",
    "torch.nn.LSTM(10, 20, 2, dropout=0.5).eval()(torch.empty_strided((5, 3, 10), (1, 50, 5)))",
    "torch.nn.LSTM(10, 20, dtype=torch.float64)(torch.zeros(5, 3, 10, dtype=torch.float64))",
    "torch.nn.LSTM(10, 20, dtype=torch.float16)(torch.zeros(5, 3, 10, dtype=torch.float16))",
    "torch.nn.LSTM(10, 20, dtype=torch.complex64)(torch.zeros(5, 3, 10, dtype=torch.complex64))",
    "torch.nn.LSTM(10, 20, bidirectional=1)(torch.randn(5, 3, 10))",
    "torch.nn.LSTM(10, 20, True)(torch.randn(5, 3, 10))",
    "torch.nn.LSTM(10, 20, 1, True, False, 0.0, False, 4)",
    "torch.nn.LSTM(10, 20, 1, True, False, 0.0, False, 4, None, None, 1)",
    "torch.nn.LSTM(10, 20, proj_size=True)",
    "torch.nn.LSTM(10)",
    "torch.nn.LSTM(10, 20, dtype='float32')",
    "torch.nn.LSTM(10, 20)()",
]

errors = {
    "dropout_range": "torch.nn.LSTM(10, 20, dropout=1.5)",
    "wrong_type": "torch.nn.LSTM(10, 20, 2, 0)",
    "not_positive": "torch.nn.LSTM(10, 0)",
    "not_differentiable": "torch.nn.LSTM(10, 20, dtype=torch.int64)",
    "proj_negative": "torch.nn.LSTM(10, 20, proj_size=-1)",
    "proj_large": "torch.nn.LSTM(10, 20, proj_size=20)",
    "rank": "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 1, 10))",
    "sequence_dtype": "torch.nn.LSTM(10, 20)(torch.zeros(5, 3, 10, dtype=torch.float64))",
    "input_size": "torch.nn.LSTM(128, 20)(torch.randn(5, 3, 64))",
    "no_steps": "torch.nn.LSTM(10, 20)(torch.randn(0, 3, 10))",
    "hidden_rank": "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 10), (torch.randn(1, 20), torch.randn(1, 20)))",
    "hidden_size": "torch.nn.LSTM(10, 16, 2, batch_first=True)(torch.randn(3, 5, 10), (torch.randn(2, 1, 16), torch.randn(2, 1, 16)))",
    "hidden_count": "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 10), (torch.randn(1, 3, 20), torch.randn(1, 3, 20), torch.randn(1, 3, 20)))",
    "hidden_dtype": "torch.nn.LSTM(10, 20, proj_size=4)(torch.randn(5, 3, 10), (torch.zeros(1, 3, 4, dtype=torch.float64), torch.randn(1, 3, 20)))",
    "hidden_dtype_without_bias": "torch.nn.LSTM(10, 20, bias=False, proj_size=4)(torch.randn(5, 3, 10), (torch.zeros(1, 3, 4, dtype=torch.float64), torch.randn(1, 3, 20)))",
    "hidden_dtype_onednn": "torch.nn.LSTM(10, 20)(torch.randn(5, 3, 10), (torch.zeros(1, 3, 20, dtype=torch.float64), torch.randn(1, 3, 20)))",
}


def sweep(rng):
    return recurrent.sweep("LSTM", rng)
