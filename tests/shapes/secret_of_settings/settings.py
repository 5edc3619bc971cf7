import os

API_TOKEN = os.environ["API_TOKEN"]
PAGE_SIZE = os.environ["PAGE_SIZE"]
