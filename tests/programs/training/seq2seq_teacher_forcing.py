import random
import torch
import torch.nn as nn
from torch import optim

SOS_token, EOS_token, MAX_LENGTH = 0, 1, 6


class Lang:
    def __init__(self, name):
        self.name = name
        self.word2index = {}
        self.index2word = {0: "SOS", 1: "EOS"}
        self.n_words = 2

    def addSentence(self, sentence):
        for word in sentence.split(' '):
            if word not in self.word2index:
                self.word2index[word] = self.n_words
                self.index2word[self.n_words] = word
                self.n_words += 1


class EncoderRNN(nn.Module):
    def __init__(self, input_size, hidden_size):
        super(EncoderRNN, self).__init__()
        self.hidden_size = hidden_size
        self.embedding = nn.Embedding(input_size, hidden_size)
        self.gru = nn.GRU(hidden_size, hidden_size)

    def forward(self, input, hidden):
        output = self.embedding(input).view(1, 1, -1)
        return self.gru(output, hidden)

    def initHidden(self):
        return torch.zeros(1, 1, self.hidden_size)


class AttnDecoderRNN(nn.Module):
    def __init__(self, hidden_size, output_size, dropout_p=0.1, max_length=MAX_LENGTH):
        super(AttnDecoderRNN, self).__init__()
        self.embedding = nn.Embedding(output_size, hidden_size)
        self.attn = nn.Linear(hidden_size * 2, max_length)
        self.attn_combine = nn.Linear(hidden_size * 2, hidden_size)
        self.dropout = nn.Dropout(dropout_p)
        self.gru = nn.GRU(hidden_size, hidden_size)
        self.out = nn.Linear(hidden_size, output_size)

    def forward(self, input, hidden, encoder_outputs):
        embedded = self.dropout(self.embedding(input).view(1, 1, -1))
        attn_weights = torch.softmax(self.attn(torch.cat((embedded[0], hidden[0]), 1)), dim=1)
        attn_applied = torch.bmm(attn_weights.unsqueeze(0), encoder_outputs.unsqueeze(0))
        output = torch.relu(self.attn_combine(torch.cat((embedded[0], attn_applied[0]), 1)).unsqueeze(0))
        output, hidden = self.gru(output, hidden)
        return torch.log_softmax(self.out(output[0]), dim=1), hidden, attn_weights


pairs = [("je suis froid", "i am cold"), ("il est grand", "he is tall")]
fra, eng = Lang("fra"), Lang("eng")
for f, e in pairs:
    fra.addSentence(f)
    eng.addSentence(e)
print(fra.n_words, eng.n_words, eng.index2word)
tensor_from = lambda lang, s: torch.tensor([lang.word2index[w] for w in s.split(' ')] + [EOS_token]).view(-1, 1)
print(tensor_from(fra, pairs[1][0]).T)

encoder, decoder = EncoderRNN(fra.n_words, 8), AttnDecoderRNN(8, eng.n_words)
opts = [optim.SGD(m.parameters(), lr=0.01) for m in (encoder, decoder)]
criterion = nn.NLLLoss()
for (f, e), forcing in zip(pairs, (True, False)):
    src, tgt = tensor_from(fra, f), tensor_from(eng, e)
    for o in opts:
        o.zero_grad()
    hidden = encoder.initHidden()
    encoder_outputs = torch.zeros(MAX_LENGTH, encoder.hidden_size)
    for ei in range(src.size(0)):
        out, hidden = encoder(src[ei], hidden)
        encoder_outputs[ei] = out[0, 0]
    loss = 0
    decoder_input = torch.tensor([[SOS_token]])
    for di in range(tgt.size(0)):
        out, hidden, attn = decoder(decoder_input, hidden, encoder_outputs)
        loss += criterion(out, tgt[di])
        decoder_input = tgt[di] if forcing else out.topk(1)[1].squeeze().detach()
    loss.backward()
    for o in opts:
        o.step()
    print("forcing" if forcing else "free", loss.shape, out.shape, attn.shape, decoder_input.shape, encoder.embedding.weight.grad.shape)
