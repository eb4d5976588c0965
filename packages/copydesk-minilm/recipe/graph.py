"""The encoder as an ONNX graph, written down node by node from the weights.

Writing the graph ourselves needs no training framework, gives the same bytes every time, and
lets us choose how numbers are made small. The usual dynamic quantisation also rounds what flows
through the layers, with one scale for a whole batch, so that a sentence's vector depends on the
sentences beside it and on the padding. Here only the weights are kept as 8-bit integers, with a
scale for each column, and are widened again at load: a sentence always gets the same vector.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS = 6
HEADS = 12
WIDTH = 384
HEAD_WIDTH = WIDTH // HEADS
NORM_EPSILON = 1e-12

# The largest integer a weight becomes: symmetric, so that nought stays nought.
LIMIT = 127

FLOAT = TensorProto.FLOAT
OPSET = 20
IR_VERSION = 9


def quantise_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return a matrix as small integers, and the scale of each of its columns."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-12) / LIMIT
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


@dataclass
class GraphWriter:
    """Collects nodes and constants; each method adds one step and names its result."""

    weights: dict[str, np.ndarray]
    small: bool
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def node(self, kind: str, *inputs: str, result: str | None = None, **attributes: object) -> str:
        """Add one operation and return the name of its result."""
        name = result or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def constant(self, name: str, array: np.ndarray) -> str:
        """Add one constant, once, and return its name."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(array.copy(order="C"), name)
        return name

    def numbers(self, *values: int) -> str:
        """Add a list of whole numbers, as shapes and axes are given."""
        return self.constant("ints_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        """Add a single number."""
        return self.constant(f"float_{value!r}", np.array(value, np.float32))

    def norm(self, x: str, name: str) -> str:
        """Add a layer norm."""
        scale = self.constant(f"{name}.weight", self.weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.node("LayerNormalization", x, scale, bias, axis=-1, epsilon=NORM_EPSILON)

    def widened(self, label: str, integers: np.ndarray, scale: np.ndarray) -> str:
        """Add the steps that turn a matrix of small integers back into fractions.

        Written as a cast and a product, not as DequantizeLinear: every runtime does these two
        once, at load, while it may replace the other by integer products of its own choosing.
        """
        fractions = self.node("Cast", self.constant(f"{label}.int8", integers), to=FLOAT)
        return self.node("Mul", fractions, self.constant(f"{label}.scale", scale))

    def linear(self, x: str, *names: str) -> str:
        """Add a linear layer; several names are laid side by side into one product."""
        weight = np.concatenate([self.weights[f"{name}.weight"].T for name in names], axis=1)
        bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
        label = names[0]
        if self.small:
            matrix = self.widened(label, *quantise_columns(weight))
        else:
            matrix = self.constant(f"{label}.weight", weight)
        product = self.node("MatMul", x, matrix)
        return self.node("Add", product, self.constant(f"{label}.bias", bias))

    def embeddings(self) -> str:
        """Add the sum of word, position and segment vectors."""
        name = "embeddings.word_embeddings"
        table = self.weights[f"{name}.weight"]
        if self.small:
            integers, scale = quantise_columns(table.T)
            words = self.node("Gather", self.constant(f"{name}.int8", integers.T), "input_ids")
            words = self.node("Cast", words, to=FLOAT)
            scales = self.constant(f"{name}.scale", scale[:, None])
            words = self.node("Mul", words, self.node("Gather", scales, "input_ids"))
        else:
            words = self.node("Gather", self.constant(f"{name}.weight", table), "input_ids")
        name = "embeddings.token_type_embeddings.weight"
        segments = self.node("Gather", self.constant(name, self.weights[name]), "token_type_ids")
        name = "embeddings.position_embeddings.weight"
        positions = self.constant(name, self.weights[name])
        length = self.node("Shape", "input_ids", start=1, end=2)
        positions = self.node("Slice", positions, self.numbers(0), length, self.numbers(0))
        total = self.node("Add", self.node("Add", words, segments), positions)
        return self.norm(total, "embeddings.LayerNorm")

    def mask(self) -> str:
        """Add what is put on attention scores so that padding is not looked at."""
        mask = self.node("Cast", "attention_mask", to=FLOAT)
        mask = self.node("Unsqueeze", mask, self.numbers(1, 2))
        mask = self.node("Sub", self.number(1.0), mask)
        return self.node("Mul", mask, self.number(-1e9))

    def attention(self, x: str, mask: str, layer: str) -> str:
        """Add one layer's self-attention, residual and norm included."""
        base = f"{layer}.attention.self"
        joined = self.linear(x, f"{base}.query", f"{base}.key", f"{base}.value")
        shape = self.numbers(0, 0, 3, HEADS, HEAD_WIDTH)
        heads = self.node("Reshape", joined, shape)
        heads = self.node("Transpose", heads, perm=[2, 0, 3, 1, 4])
        query, key, value = (
            self.node("Gather", heads, self.constant(f"int_{i}", np.array(i, np.int64)), axis=0)
            for i in range(3)
        )
        scores = self.node("MatMul", query, self.node("Transpose", key, perm=[0, 1, 3, 2]))
        scores = self.node("Mul", scores, self.number(HEAD_WIDTH**-0.5))
        scores = self.node("Softmax", self.node("Add", scores, mask), axis=-1)
        mixed = self.node("Transpose", self.node("MatMul", scores, value), perm=[0, 2, 1, 3])
        mixed = self.node("Reshape", mixed, self.numbers(0, 0, WIDTH))
        mixed = self.linear(mixed, f"{layer}.attention.output.dense")
        return self.norm(self.node("Add", mixed, x), f"{layer}.attention.output.LayerNorm")

    def layer(self, x: str, mask: str, number: int) -> str:
        """Add one of the six layers."""
        layer = f"encoder.layer.{number}"
        x = self.attention(x, mask, layer)
        inner = self.node("Gelu", self.linear(x, f"{layer}.intermediate.dense"))
        inner = self.linear(inner, f"{layer}.output.dense")
        return self.norm(self.node("Add", inner, x), f"{layer}.output.LayerNorm")

    def pooled(self, x: str) -> None:
        """Add the mean over a sentence's own tokens, scaled to length one."""
        mask = self.node("Cast", "attention_mask", to=FLOAT)
        mask = self.node("Unsqueeze", mask, self.numbers(2))
        total = self.node("ReduceSum", self.node("Mul", x, mask), self.numbers(1), keepdims=0)
        count = self.node(
            "Max", self.node("ReduceSum", mask, self.numbers(1), keepdims=0), self.number(1e-9)
        )
        mean = self.node("Div", total, count)
        length = self.node("ReduceL2", mean, self.numbers(-1), keepdims=1)
        length = self.node("Max", length, self.number(1e-12))
        self.node("Div", mean, length, result="sentence_embedding")


def build(weights: dict[str, np.ndarray], *, small: bool) -> onnx.ModelProto:
    """Build the whole encoder, its weights as 8-bit integers when `small`."""
    writer = GraphWriter(weights, small)
    mask = writer.mask()
    x = writer.embeddings()
    for number in range(LAYERS):
        x = writer.layer(x, mask, number)
    x = writer.node("Identity", x, result="token_embeddings")
    writer.pooled(x)
    shape = ["batch", "tokens"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    outputs = [
        helper.make_tensor_value_info("token_embeddings", FLOAT, [*shape, WIDTH]),
        helper.make_tensor_value_info("sentence_embedding", FLOAT, ["batch", WIDTH]),
    ]
    graph = helper.make_graph(
        writer.nodes, "minilm_l6_v2", inputs, outputs, initializer=list(writer.constants.values())
    )
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="copydesk-minilm"
    )
    model.ir_version = IR_VERSION
    onnx.checker.check_model(model)
    return model
