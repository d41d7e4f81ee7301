"""双向 LSTM 序列标注（不带 CRF），命名实体识别的小例子"""
import torch
import torch.nn as nn
import torch.optim as optim
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence, PackedSequence

训练数据 = [
    ("我 爱 北京 天安门", "O O B-LOC I-LOC"),
    ("小明 在 清华 大学 读书", "B-PER O B-ORG I-ORG O"),
    ("你好", "O"),
]

word2id = {"<PAD>": 0, "<UNK>": 1}
tag2id = {"<PAD>": 0}
for 句子, 标签 in 训练数据:
    for w in 句子.split():
        word2id.setdefault(w, len(word2id))
    for t in 标签.split():
        tag2id.setdefault(t, len(tag2id))
print("词表大小", len(word2id), "标签", tag2id)


def 编码(句子, 表, 未知=None):
    return torch.tensor([表.get(w, 未知) for w in 句子.split()])


def collate_fn(batch):
    """按长度从大到小排序，再补齐"""
    batch = sorted(batch, key=lambda p: len(p[0]), reverse=True)
    lengths = torch.LongTensor([len(x) for x, _ in batch])
    xs = pad_sequence([x for x, _ in batch], batch_first=True, padding_value=word2id["<PAD>"])
    ys = pad_sequence([y for _, y in batch], batch_first=True)
    return xs, ys, lengths


class BiLSTM(nn.Module):
    def __init__(self, vocab_size, emb_size, hidden_size, out_size, num_layers=1):
        """
        初始化参数：
            vocab_size: 字典的大小
            emb_size: 词向量的维数
            hidden_size: 隐向量的维数
            out_size: 标注的种类
        """
        super(BiLSTM, self).__init__()
        self.embedding = nn.Embedding(vocab_size, emb_size, padding_idx=0)
        self.bilstm = nn.LSTM(emb_size, hidden_size, num_layers=num_layers, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(0.3)
        self.lin = nn.Linear(2 * hidden_size, out_size)
        self._init_lstm()

    def _init_lstm(self):
        for 名字, 参数 in self.bilstm.named_parameters():
            if 'weight_hh' in 名字:
                nn.init.orthogonal_(参数)
            elif 'weight_ih' in 名字:
                nn.init.xavier_uniform_(参数)
            elif 'bias_ih' in 名字:
                # 遗忘门的偏置设成 1
                n = 参数.size(0)
                参数.data.zero_()
                参数.data[n // 4:n // 2].fill_(1.)

    def forward(self, sents_tensor, lengths):
        emb = self.embedding(sents_tensor)  # [B, L, emb_size]
        packed = pack_padded_sequence(emb, lengths, batch_first=True)
        assert isinstance(packed, PackedSequence)
        rnn_out, (h_n, c_n) = self.bilstm(packed)
        print("  packed", tuple(packed.data.shape), packed.batch_sizes.tolist(), "h_n", tuple(h_n.shape), "c_n", tuple(c_n.shape))
        rnn_out, _ = pad_packed_sequence(rnn_out, batch_first=True)
        scores = self.lin(self.dropout(rnn_out))  # [B, L, out_size]
        return scores

    @torch.no_grad()
    def test(self, sents_tensor, lengths):
        """第二个参数不会用到"""
        self.eval()
        _, batch_tagids = torch.max(self(sents_tensor, lengths), dim=2)
        return batch_tagids


def cal_loss(logits, targets, tag2id):
    """计算损失：去掉 PAD 的位置"""
    PAD = tag2id.get('<PAD>')
    mask = (targets != PAD)  # [B, L]
    targets = targets[mask]
    out_size = logits.size(2)
    logits = logits.masked_select(
        mask.unsqueeze(2).expand(-1, -1, out_size)
    ).contiguous().view(-1, out_size)
    print("  去掉 PAD 之后", tuple(logits.shape), targets.tolist())
    assert logits.size(0) == targets.size(0)
    return nn.functional.cross_entropy(logits, targets)


xs, ys, lengths = collate_fn([(编码(s, word2id, 1), 编码(t, tag2id)) for s, t in 训练数据])
print(xs, ys, lengths, sep="\n")

model = BiLSTM(len(word2id), 20, 16, len(tag2id), num_layers=2)
optimizer = optim.Adam(model.parameters(), lr=0.01)
for epoch in range(2):
    optimizer.zero_grad()
    scores = model(xs, lengths)
    loss = cal_loss(scores, ys, tag2id)
    loss.backward()
    optimizer.step()
    print(f"第{epoch + 1}轮", scores.shape, loss.requires_grad)

print("遗忘门偏置", model.bilstm.bias_ih_l0.shape, "词向量梯度", model.embedding.weight.grad.shape)
id2tag = {v: k for k, v in tag2id.items()}
pred = model.test(编码("小红 爱 北京", word2id, 1).unsqueeze(0), [3])
print(pred.shape, id2tag[0], 编码("小红 爱 北京", word2id, 1))
