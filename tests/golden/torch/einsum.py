from choices import any_layout, maybe
from products import DTYPES

SWEEP = 300

cases = [
    "torch.einsum('ik,kj->ij', torch.randn(2, 3), torch.randn(3, 4))",
    "torch.einsum('ik,kj', torch.randn(2, 3), torch.randn(3, 4))",
    "torch.einsum('ik,kj->ji', torch.randn(2, 3), torch.randn(3, 4, requires_grad=True))",
    "torch.einsum('bhqd,bhkd->bhqk', torch.randn(2, 8, 10, 16), torch.randn(2, 8, 12, 16))",
    "torch.einsum('bhqk,bhkd->bqhd', torch.randn(2, 8, 10, 12), torch.randn(2, 8, 12, 16))",
    "torch.einsum('...ij->...ji', torch.randn(5, 2, 3))",
    "torch.einsum('...ij,...jk->...ik', torch.randn(5, 1, 2, 3), torch.randn(4, 3, 6))",
    "torch.einsum('...ij,jk->ik', torch.randn(5, 2, 3), torch.randn(3, 4))",
    "torch.einsum('ii', torch.randn(3, 3))",
    "torch.einsum('ii->i', torch.randn(3, 3, requires_grad=True))",
    "torch.einsum('bii->bi', torch.empty_strided((2, 3, 3), (1, 6, 2)))",
    "torch.einsum('ij->', torch.zeros(2, 3, dtype=torch.bool))",
    "torch.einsum('i,j->ij', torch.randn(3), torch.randn(4))",
    "torch.einsum('i,i->i', torch.zeros(3, dtype=torch.int64), torch.zeros(3))",
    "torch.einsum('i,i', torch.randn(3), torch.randn(3))",
    "torch.einsum('bn,anm,bm->ba', torch.randn(2, 5), torch.randn(3, 5, 4), torch.randn(2, 4))",
    "torch.einsum('ij,jk,kl,lm->im', torch.randn(2, 3), torch.randn(3, 4), torch.randn(4, 5), torch.randn(5, 6))",
    "torch.einsum('ij,ij,ij->ij', torch.randn(2, 3), torch.randn(1, 3), torch.randn(2, 1))",
    "torch.einsum('ij,jk->ik', [torch.randn(2, 3), torch.randn(3, 4)])",
    "torch.einsum('ij,jk->ik', [[torch.randn(2, 3), torch.randn(3, 4)]])",
    "torch.einsum('ij', (torch.randn(2, 3),))",
    "torch.einsum('ji', torch.randn(2, 3))",
    "torch.einsum(torch.randn(2, 3), [0, 1], torch.randn(3, 4), [1, 2])",
    "torch.einsum(torch.randn(2, 3), [0, 1], torch.randn(3, 4), [1, 2], [2, 0])",
    "torch.einsum(torch.randn(5, 2, 3), [..., 0, 27], [..., 27, 0])",
    "torch.einsum(torch.randn(2, 3), (0, True))",
    "torch.einsum(torch.randn(2, 3), [0, 'a'])",
    "torch.einsum(torch.randn(2, 3), [0, 1.0])",
    "torch.einsum(torch.randn(2, 3), [None, 1])",
    "torch.einsum(torch.randn(2, 3), 'ij')",
    "torch.einsum(torch.randn(2, 3), 3)",
    "torch.einsum('ij,jk->ik', torch.randn(2, 0), torch.randn(0, 4))",
    "torch.einsum('->', torch.tensor(1.0))",
    "torch.einsum('', torch.tensor(1.0))",
    "torch.einsum('i j , j k -> i k', torch.randn(2, 3), torch.randn(3, 4))",
    "torch.einsum('aA->Aa', torch.randn(2, 3))",
    "torch.einsum('Ba', torch.randn(2, 3))",
    "torch.einsum('aB', torch.randn(2, 3))",
    "torch.einsum('ij', 3)",
    "torch.einsum(3, torch.randn(2))",
    "torch.einsum('ij', [])",
    "torch.einsum('ij,jk', torch.randn(2, 3), None)",
    "torch.einsum('ij,jk->ik', torch.randn(2, 3), equation='ij')",
    "torch.einsum('ik,kj->ij', torch.zeros(2, 3, dtype=torch.int32), torch.zeros(3, 4, dtype=torch.int32))",
    "torch.einsum('ikl,kj->ij', torch.zeros(2, 3, 4, dtype=torch.int32), torch.zeros(3, 4, dtype=torch.int32))",
]

errors = {
    "too_few": "torch.einsum('ij')",
    "sublist": "torch.einsum(torch.randn(2, 3), [0, 52])",
    "fewer_operands": "torch.einsum('ij,jk->ik', torch.randn(2, 3))",
    "more_operands": "torch.einsum('ij', torch.randn(2, 3), torch.randn(3, 4))",
    "subscript": "torch.einsum('i1->i', torch.randn(2, 3))",
    "second_ellipsis": "torch.einsum('...i...', torch.randn(2, 3))",
    "dots": "torch.einsum('..i', torch.randn(2, 3))",
    "subscript_count": "torch.einsum('ijk', torch.randn(2, 3))",
    "too_many_subscripts": "torch.einsum('...ijk', torch.randn(2, 3))",
    "second_output_ellipsis": "torch.einsum('...i->...i...', torch.randn(2, 3))",
    "output_dots": "torch.einsum('...i->.i', torch.randn(2, 3))",
    "new_in_output": "torch.einsum('ij->ik', torch.randn(2, 3))",
    "twice_in_output": "torch.einsum('ij->ii', torch.randn(2, 3))",
    "covered_size": "torch.einsum('...i,...j', torch.randn(2, 3), torch.randn(4, 5))",
    "subscript_size": "torch.einsum('ij,jk->ik', torch.randn(2, 3), torch.randn(4, 5))",
    "diagonal_size": "torch.einsum('ii', torch.randn(2, 3))",
    "bmm_dtype": "torch.einsum('ij,jk->ik', torch.randn(2, 3), torch.zeros(3, 4, dtype=torch.float64))",
    "mm_dtype": "torch.einsum('ij,jk->ik', torch.zeros(20, 30, dtype=torch.int64), torch.zeros(30, 40, dtype=torch.int32))",
    "bmm_kernel": "torch.einsum('ij,jk->ik', torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool))",
}


def sweep(rng):
    letters = rng.sample("abcijkXY", rng.randint(1, 5))
    of = {letter: rng.choice([0, 1, 1, 2, 3, 4] if maybe(rng, 0.2) else [2, 2, 3, 4, 5, 12]) for letter in letters}
    covered = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))] if maybe(rng, 0.3) else None
    kind = rng.choice(DTYPES)
    terms, operands = [], []
    for _ in range(rng.choice([1, 2, 2, 2, 2, 3, 3, 4])):
        own = rng.sample(letters, rng.randint(0, len(letters)))
        if own and maybe(rng, 0.12):
            own.insert(rng.randint(0, len(own)), rng.choice(own))
        shape = [1 if maybe(rng, 0.06) and own.count(letter) == 1 else of[letter] for letter in own]
        if covered is not None and maybe(rng, 0.8):
            at = rng.randint(0, len(own))
            some = [1 if maybe(rng, 0.3) else size for size in covered[rng.randint(0, len(covered)) :]]
            own.insert(at, "...")
            shape[at:at] = some
        if maybe(rng, 0.05):
            shape = rng.choice([[*shape, 2], shape[1:], [size + 1 for size in shape]])
        terms.append(own)
        operands.append(any_layout(rng, shape, kind if maybe(rng, 0.96) else rng.choice(DTYPES)))
    used = sorted({letter for own in terms for letter in own} - {"..."})
    output = rng.sample(used, rng.randint(0, len(used)))
    if covered is not None and maybe(rng, 0.7):
        output.insert(rng.randint(0, len(output)), "...")
    if maybe(rng, 0.1):
        output = rng.choice([[*output, "z"], output + output[:1], [*output, "."], [*output, "..."]])
    isExplicit = maybe(rng, 0.75)
    if maybe(rng, 0.15):
        number = {letter: index for index, letter in enumerate("abcijkXYz", rng.choice([0, 3, 30, 46]))}
        sublist = lambda own: "[" + ", ".join("..." if one in ("...", ".") else str(number[one]) for one in own) + "]"
        pairs = [part for own, source in zip(terms, operands) for part in (source, sublist(own))]
        if maybe(rng, 0.1):
            at = rng.randrange(1, len(pairs), 2)
            pairs[at] = rng.choice(["3", "None", "'a'", "[0, None]", "[1.0]", "['a']", "[-1]", "[]", "(0, True)", "2.5", "[[0]]"])
        return f"torch.einsum({', '.join([*pairs, *([sublist(output)] if isExplicit else [])])})"
    equation = rng.choice([",", ",", " , "]).join("".join(own) for own in terms)
    if isExplicit:
        equation += rng.choice(["->", "->", " -> "]) + "".join(output)
    if maybe(rng, 0.15):
        at = rng.randint(0, len(equation))
        equation = equation[:at] + rng.choice([".", "..", ",", "1", "-", "->", "_", "é", " ", "..."]) + equation[at:]
    written = repr(equation)
    if maybe(rng, 0.1):
        way = rng.choice(["equation", "operand", "drop", "extra", "keyword"])
        if way == "equation":
            written = rng.choice(["3", "None", "1.0", "['ij']", "('ij',)", "True"])
        elif way == "operand":
            operands[rng.randrange(len(operands))] = rng.choice(["3", "None", "'a'", "2.0", "True", "[]", "torch.float32"])
        elif way == "drop":
            operands.pop()
        elif way == "extra":
            operands.append(rng.choice(["3", "torch.zeros(2)", "None"]))
        else:
            operands.append(rng.choice(["equation='i'", "path=[0, 1]", "out=None"]))
    if operands and maybe(rng, 0.15) and "=" not in operands[-1].split("(")[0]:
        operands = [f"[{', '.join(operands)}]"]
    return f"torch.einsum({', '.join([written, *operands])})"
