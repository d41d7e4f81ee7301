"""nn.Embedding, TF-IDF by plain Python, and word2vec by autograd in float64."""

import math
from collections import Counter

import torch
from torch import nn
from torch.nn import functional as F


def rounded(tensor):
    return [[float(f"{one:.10g}") for one in row] for row in tensor.tolist()]


def embeddings(rng):
    words = ["<pad>", "the", "cat", "sat", "on", "mat"]
    for i in range(90):
        rows = rng.randint(1, 6)
        tokens = [rng.choice(words[:rows]) for _ in range(rng.randint(0, 7))]
        # a third of them invalid
        wrong = i % 3 == 0
        if wrong and i % 2 == 0:
            tokens.append(str(rng.choice([-1, rows, rows + 5])))
        padding = rng.choice([None, None, *range(-rows, rows)]) if not wrong or i % 2 == 0 else rng.choice([-rows - 1, rows, 99])
        by_frequency = rng.random() < 0.4
        table = [[round(rng.uniform(-2, 2), 2) for _ in range(3)] for _ in range(rows)]
        state = {
            "vocabulary": " ".join(words[:rows]),
            "sentence": " ".join(tokens),
            "table": "; ".join(" ".join(map(str, row)) for row in table),
            "padding_idx": "None" if padding is None else str(padding),
            "scale_grad_by_freq": by_frequency,
        }
        indices = [words.index(word) if word in words else int(word) for word in tokens]
        try:
            layer = nn.Embedding(rows, 3, padding_idx=padding, scale_grad_by_freq=by_frequency, dtype=torch.float64)
            with torch.no_grad():
                layer.weight[:] = torch.tensor(table, dtype=torch.float64)
            output = layer(torch.tensor(indices, dtype=torch.long))
            output.sum().backward()
            yield {"kind": "embedding", "state": state, "output": rounded(output), "gradient": rounded(layer.weight.grad)}
        except Exception as raised:
            yield {"kind": "embedding", "state": state, "error": f"{type(raised).__name__}: {raised}"}


IDF = {
    "plain": lambda n, df: math.log(n / df),
    "smoothed": lambda n, df: math.log(n / (1 + df)),
    "raised": lambda n, df: math.log(n / df) + 1,
    "sklearn": lambda n, df: math.log((1 + n) / (1 + df)) + 1,
}


def tf_idf(rng):
    for i in range(80):
        documents = [[rng.choice("abcdef") for _ in range(rng.randint(1, 7))] for _ in range(rng.randint(1, 4))]
        tf, idf, norm = rng.choice(["count", "share"]), rng.choice(list(IDF)), rng.random() < 0.5
        terms = list(dict.fromkeys(term for words in documents for term in words))
        df = [sum(term in words for words in documents) for term in terms]
        columns = []
        for words in documents:
            counts = Counter(words)
            column = [counts[term] / (len(words) if tf == "share" else 1) * IDF[idf](len(documents), n) for term, n in zip(terms, df)]
            length = math.sqrt(sum(one * one for one in column))
            columns.append([one / length for one in column] if norm and length > 0 else column)
        if norm and tf == "count" and idf in ("raised", "sklearn"):
            compare_with_sklearn(documents, terms, columns, idf == "sklearn")
        yield {"kind": "tf_idf", "documents": documents, "tf": tf, "idf": idf, "isNormed": norm, "terms": terms, "df": df, "columns": columns}


def compare_with_sklearn(documents, terms, columns, smooth):
    """Where scikit-learn is installed, it must say the same."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        return
    made = TfidfVectorizer(analyzer=lambda words: words, vocabulary=terms, smooth_idf=smooth).fit_transform(documents)
    assert abs(made.toarray() - columns).max() < 1e-12


def word2vec(rng):
    for _ in range(90):
        words, size = rng.randint(1, 8), rng.randint(1, 4)
        table = lambda: torch.tensor([[round(rng.uniform(-2, 2), 2) for _ in range(size)] for _ in range(words)], dtype=torch.float64)
        input, output = table().requires_grad_(), table().requires_grad_()
        inputs, target = [rng.randrange(words) for _ in range(rng.randint(1, 4))], rng.randrange(words)
        rate = rng.choice([0.1, 0.5, 1.0])
        hidden = input[inputs].mean(0)
        scores = output @ hidden
        loss = F.cross_entropy(scores[None], torch.tensor([target]))
        optimizer = torch.optim.SGD([input, output], lr=rate)
        before = [rounded(input.detach()), rounded(output.detach())]
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            after = F.cross_entropy((output @ input[inputs].mean(0))[None], torch.tensor([target])).item()
        yield {
            "kind": "word2vec",
            "input": before[0],
            "output": before[1],
            "inputs": inputs,
            "target": target,
            "rate": rate,
            "probabilities": torch.softmax(scores, 0).tolist(),
            "loss": loss.item(),
            "gradients": [rounded(input.grad), rounded(output.grad)],
            "next": [rounded(input.detach()), rounded(output.detach())],
            "after": after,
        }


def values(rng):
    yield from embeddings(rng)
    yield from tf_idf(rng)
    yield from word2vec(rng)
