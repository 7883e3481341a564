import numpy as np


def rrelu_backward(dy, z, slopes):
    return dy
