# hmaclint: ignore-file[HM101] generated
@app.route("/")  # nosec
def f(a,  # hmaclint: ignore[HM101, partial-compare] why  # noqa: E501, HM101
      b):
    # hmaclint: ignore[HM999]
    # hmaclint: ignore
    x = """
    # noqa: HM101
    """  # noqa: HM101
    return x + \
        y  # hmaclint: ignore[HM101
