import numpy as np


def dropout_expectation(x, w, b, p_keep):
    n = x.size
    values = [(w[i] * x[i]).item() for i in range(n)]
    linear = 0.0
    relu = 0.0
    for m in range(2**n):
        probability = 1.0
        z = b
        for i in range(n):
            if m >> i & 1:
                probability *= p_keep
                z += values[i]
            else:
                probability *= 1 - p_keep
        linear += probability * z
        relu += probability * max(0.0, z)
    scaled = max(0.0, p_keep * sum(values) + b)
    return {"linear": linear, "relu": relu, "scaled": scaled}
