import os

KEY = os.environ["SHIPPING_KEY"].encode()
