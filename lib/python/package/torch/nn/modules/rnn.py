"""What RNN, LSTM and GRU have besides their `forward`."""

import numbers  # noqa: F401

from ..._engine import Call, encode_given, engine, failure, line  # noqa: F401
from ._made import _Made


class RNNBase(_Made):
    def flatten_parameters(self):
        return None

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in names] for names in self._all_weights]

    @property
    def _all_weights(self):
        found = []
        for layer in range(self.num_layers):
            for end in ("", "_reverse") if self.bidirectional else ("",):
                names = [f"{kind}_l{layer}{end}" for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")]
                found.append([name for name in names if name in self._parameters])
        return found

    @property
    def _flat_weights(self):
        return [getattr(self, name) for names in self._all_weights for name in names]

    @property
    def _flat_weights_names(self):
        return [name for names in self._all_weights for name in names]

    def forward(self, input, hx=None):
        from ..utils.rnn import PackedSequence, run_packed

        if isinstance(input, PackedSequence):
            return run_packed(super().forward, self, input, hx)
        return super().forward(input, hx)


class RNNCellBase(_Made):
    pass
