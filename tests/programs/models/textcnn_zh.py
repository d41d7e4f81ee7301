# coding: UTF-8
# TextCNN，改自 Chinese-Text-Classification-Pytorch
import torch
import torch.nn as nn
import torch.nn.functional as F


class Config(object):

    """配置参数"""
    def __init__(self, embedding_pretrained=None):
        self.model_name = 'TextCNN'
        self.class_list = ['体育', '财经', '教育']                         # 类别名单
        self.embedding_pretrained = embedding_pretrained                # 预训练词向量
        self.device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')   # 设备

        self.dropout = 0.5                                              # 随机失活
        self.num_classes = len(self.class_list)                         # 类别数
        self.n_vocab = 0                                                # 词表大小，在运行时赋值
        self.num_epochs = 2                                             # epoch数
        self.batch_size = 2                                             # mini-batch大小
        self.pad_size = 10                                              # 每句话处理成的长度(短填长切)
        self.learning_rate = 1e-3                                       # 学习率
        self.embed = self.embedding_pretrained.size(1)\
            if self.embedding_pretrained is not None else 30            # 字向量维度
        self.filter_sizes = (2, 3, 4)                                   # 卷积核尺寸
        self.num_filters = 16                                           # 卷积核数量(channels数)


'''Convolutional Neural Networks for Sentence Classification'''


class Model(nn.Module):
    def __init__(self, config):
        super(Model, self).__init__()
        if config.embedding_pretrained is not None:
            self.embedding = nn.Embedding.from_pretrained(config.embedding_pretrained, freeze=False)
        else:
            self.embedding = nn.Embedding(config.n_vocab, config.embed, padding_idx=config.n_vocab - 1)
        self.convs = nn.ModuleList(
            [nn.Conv2d(1, config.num_filters, (k, config.embed)) for k in config.filter_sizes])
        self.dropout = nn.Dropout(config.dropout)
        self.fc = nn.Linear(config.num_filters * len(config.filter_sizes), config.num_classes)

    def conv_and_pool(self, x, conv):
        x = F.relu(conv(x)).squeeze(3)
        x = F.max_pool1d(x, x.size(2)).squeeze(2)
        return x

    def forward(self, x):
        out = self.embedding(x[0])
        out = out.unsqueeze(1)
        out = torch.cat([self.conv_and_pool(out, conv) for conv in self.convs], 1)
        out = self.dropout(out)
        out = self.fc(out)
        return out


UNK, PAD = '<UNK>', '<PAD>'
语料 = [('国足客场取得胜利', 0), ('股市今日大涨三个点收盘', 1), ('高考分数线公布', 2)]


def build_vocab(lines):
    vocab_dic = {}
    for content, _ in lines:
        for word in content:
            vocab_dic[word] = vocab_dic.get(word, 0) + 1
    vocab_list = sorted(vocab_dic.items(), key=lambda x: x[1], reverse=True)
    vocab_dic = {word_count[0]: idx for idx, word_count in enumerate(vocab_list)}
    vocab_dic.update({UNK: len(vocab_dic), PAD: len(vocab_dic) + 1})
    return vocab_dic


class DatasetIterater(object):
    def __init__(self, batches, batch_size, device):
        self.batch_size = batch_size
        self.batches = batches
        self.n_batches = len(batches) // batch_size
        self.residue = False  # 记录batch数量是否为整数
        if len(batches) % self.batch_size != 0:
            self.residue = True
        self.index = 0
        self.device = device

    def _to_tensor(self, datas):
        x = torch.LongTensor([_[0] for _ in datas]).to(self.device)
        y = torch.LongTensor([_[1] for _ in datas]).to(self.device)
        # pad前的长度(超过pad_size的设为pad_size)
        seq_len = torch.LongTensor([_[2] for _ in datas]).to(self.device)
        return (x, seq_len), y

    def __next__(self):
        if self.residue and self.index == self.n_batches:
            batches = self.batches[self.index * self.batch_size: len(self.batches)]
            self.index += 1
            return self._to_tensor(batches)
        elif self.index >= self.n_batches:
            self.index = 0
            raise StopIteration
        else:
            batches = self.batches[self.index * self.batch_size: (self.index + 1) * self.batch_size]
            self.index += 1
            return self._to_tensor(batches)

    def __iter__(self):
        return self

    def __len__(self):
        return self.n_batches + 1 if self.residue else self.n_batches


vocab = build_vocab(语料)
config = Config()
config.n_vocab = len(vocab)
contents = []
for content, label in 语料:
    token = list(content)
    seq_len = len(token)
    if len(token) < config.pad_size:
        token.extend([PAD] * (config.pad_size - len(token)))
    else:
        token = token[:config.pad_size]
        seq_len = config.pad_size
    contents.append(([vocab.get(w, vocab[UNK]) for w in token], label, seq_len))

train_iter = DatasetIterater(contents, config.batch_size, config.device)
print(f'词表大小：{config.n_vocab}，批次数：{len(train_iter)}')

model = Model(config).to(config.device)
optimizer = torch.optim.Adam(model.parameters(), lr=config.learning_rate)
model.train()
for epoch in range(config.num_epochs):
    print('Epoch [{}/{}]'.format(epoch + 1, config.num_epochs))
    for i, (trains, labels) in enumerate(train_iter):
        outputs = model(trains)
        model.zero_grad()
        loss = F.cross_entropy(outputs, labels)
        loss.backward()
        optimizer.step()
        true = labels.data.cpu()
        predic = torch.max(outputs.data, 1)[1].cpu()
        print(i, trains[0].shape, trains[1].tolist(), outputs.shape, true, predic.shape)

config2 = Config(torch.arange(20.).view(5, 4))
m2 = Model(config2)
print(m2.embedding.weight[2], m2.embedding.weight.requires_grad, m2.convs[0].weight.shape)
try:
    m2((torch.LongTensor([[0, 1, 2]]), None))
except RuntimeError as e:
    print('句子太短：', e)
