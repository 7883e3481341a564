import numpy as np


def dropout_backward(dy, x, mask, p_drop):
    return dy * mask / (1 - p_drop)
