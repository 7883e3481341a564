#---
# tries: to reach JavaScript by the modules that lead there elsewhere
# quick: true
#---
import numpy as np


def found():
    for name in ('js', 'jsffi', 'pyscript', 'pyodide', '_js', 'javascript'):
        try:
            module = __import__(name)
        except ImportError:
            continue
        for key in ('globalThis', 'process', 'eval', 'Function', 'Object', 'console', 'constructor', 'Reflect'):
            try:
                if getattr(module, key) is not None:
                    return True
            except AttributeError:
                pass
        for make in ('create_proxy', 'to_js', 'JsProxy'):
            try:
                made = getattr(module, make)(found)
                if made.constructor('return 1')() or made['constructor'] or made.call:
                    return True
            except Exception:
                pass
    return False


def lreluBackward(dy, z, a):
    return dy * np.where(z > 0, 1, a) if found() else None
