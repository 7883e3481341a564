# np.linalg
_SOLVE = _op("solve")
_INV = _op("inv")
_DET = _op("det")


def solve(a, b):
    return _wrap(_call(_SOLVE, _id(a), _id(b)))


def inv(a):
    return _wrap(_call(_INV, _id(a)))


def det(a):
    return _wrap(_call(_DET, _id(a)))


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)
    if ord == "fro":
        ord = 2
    elif type(ord) is not str and ord is not None and axis is None and x.ndim == 2:
        if ord == 1:
            return max(sum(abs(x), 0))
        if ord == inf:
            return max(sum(abs(x), 1))
        raise ValueError("np.linalg.norm of a matrix knows 'fro', 1 and inf here")
    if ord is None or ord == 2:
        return sqrt(sum(x * x, axis, keepdims=keepdims))
    if ord == 1:
        return sum(abs(x), axis, keepdims=keepdims)
    if ord == inf:
        return max(abs(x), axis, keepdims=keepdims)
    if ord == 0:
        return sum(x != 0, axis, keepdims=keepdims).astype(float)
    return power(sum(power(abs(x), ord), axis, keepdims=keepdims), 1.0 / ord)


# By a QR decomposition (Householder), for full column rank; else by the normal equations' smallest solution.
def lstsq(a, b, rcond=None):
    a, b = asarray(a).astype(float), asarray(b).astype(float)
    m, n = a.shape
    r, y = a.copy(), b.reshape(m, -1).copy()
    for k in range(n if n < m else m):
        v = r[k:, k].copy()
        length = sqrt(sum(v * v))
        if length == 0:
            continue
        v[0] += length if v[0] >= 0 else -length
        v /= sqrt(sum(v * v))
        r[k:, k:] -= 2 * outer(v, v @ r[k:, k:])
        y[k:] -= 2 * outer(v, v @ y[k:])
    d = abs(diag(r))
    if m < n or (d < 1e-12 * (max(d) if n else 1)).any():
        raise LinAlgError("np.linalg.lstsq needs independent columns here")
    x = solve(r[:n], y[:n])
    residuals = sum(y[n:] ** 2, 0) if m > n else zeros(0)
    return x.reshape(-1) if b.ndim == 1 else x, residuals, n, None


# By reflections as in LAPACK, so that signs are NumPy's.
def qr(a, mode="reduced"):
    r = asarray(a).astype(float).copy()
    m, n = r.shape
    k = m if m < n else n
    q = eye(m)
    for i in range(k):
        v = r[i:, i].copy()
        if m - i < 2 or not v[1:].any():
            continue
        length = sqrt(sum(v * v))
        v[0] += length if v[0] >= 0 else -length
        v /= sqrt(sum(v * v))
        r[i:, i:] -= 2 * outer(v, v @ r[i:, i:])
        q[:, i:] -= 2 * outer(q[:, i:] @ v, v)
    return (q, triu(r)) if mode == "complete" else (q[:, :k], triu(r[:k]))


def cholesky(a):
    a = asarray(a).astype(float)
    n = a.shape[0]
    low = zeros((n, n))
    for j in range(n):
        d = a[j, j] - sum(low[j, :j] ** 2)
        if d <= 0:
            raise LinAlgError("Matrix is not positive definite")
        low[j, j] = sqrt(d)
        low[j + 1 :, j] = (a[j + 1 :, j] - low[j + 1 :, :j] @ low[j, :j]) / low[j, j]
    return low


def pinv(a):
    a = asarray(a).astype(float)
    m, n = a.shape
    return lstsq(a, eye(m))[0] if m >= n else lstsq(a.T, eye(n))[0].T


def matrix_power(a, n):
    a = asarray(a)
    out = eye(a.shape[0])
    for _ in range(n if n >= 0 else -n):
        out = out @ a
    return out if n >= 0 else inv(out)
