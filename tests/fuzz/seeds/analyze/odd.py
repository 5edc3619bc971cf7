import hmac as h; key = b"k"
ok = h.new(key, b"m", "sha1").digest() in [x for x in (b"", b"\x00")] and (a := h.new(key)) == b""
lambda given: f"v1={h.new(key, given, 'sha256').hexdigest()}" == given == "x"
match ok:
    case {"a": [1, *rest]} if h.new(key).hexdigest() is not rest: pass
async def f(*, hmac, **k):
    async with hmac.new(key) as m, open("f"): return await m == (yield)
