import torch, torch.nn as nn

class Forecaster(nn.Module):
    def __init__(self, n_features, n_hidden, seq_len, n_layers=2):
        super().__init__()
        self.n_hidden, self.seq_len, self.n_layers = n_hidden, seq_len, n_layers
        self.lstm = nn.LSTM(input_size=n_features, hidden_size=n_hidden, num_layers=n_layers, dropout=0.2)
        self.linear = nn.Linear(in_features=n_hidden, out_features=1)

    def reset_hidden_state(self):
        self.hidden = (
            torch.zeros(self.n_layers, self.seq_len, self.n_hidden),
            torch.zeros(self.n_layers, self.seq_len, self.n_hidden)
        )

    def forward(self, sequences):
        lstm_out, self.hidden = self.lstm(sequences.view(len(sequences), self.seq_len, -1), self.hidden)
        last_time_step = lstm_out.view(self.seq_len, len(sequences), self.n_hidden)[-1]
        return self.linear(last_time_step)

def create_sequences(data, seq_length):
    xs, ys = [], []
    for i in range(len(data) - seq_length - 1):
        xs.append(data[i:i + seq_length])
        ys.append(data[i + seq_length])
    return torch.stack(xs), torch.stack(ys)

series = torch.sin(torch.arange(0, 30) * 0.3)
X, y = create_sequences(series, 5)
print(X.shape, y.shape)
cut = int(len(X) * 0.8)
X_train, X_test, y_train, y_test = X[:cut], X[cut:], y[:cut], y[cut:]
print(len(X_train), len(X_test))

model = Forecaster(1, 8, seq_len=5)
loss_fn = nn.MSELoss(reduction="sum")
optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
for t in range(3):
    model.reset_hidden_state()
    y_pred = model(X_train)
    loss = loss_fn(y_pred.float().squeeze(), y_train)
    with torch.no_grad():
        model.reset_hidden_state()
        test_loss = loss_fn(model(X_test).float().squeeze(1), y_test)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    print("epoch", t, y_pred.shape, loss.shape, test_loss.requires_grad)

with torch.no_grad():
    test_seq, preds = X_test[:1], []
    for _ in range(4):
        model.reset_hidden_state()
        pred = torch.flatten(model(test_seq)).item()
        preds.append(pred)
        new_seq = torch.cat([test_seq.flatten(), torch.tensor([pred])])[1:]
        test_seq = new_seq.view(1, 5)
print(len(preds), test_seq.shape)
model.hidden = None
model.hidden = (torch.zeros(2, 3, 8), torch.zeros(2, 3, 8))
model(X_test)
